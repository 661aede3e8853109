import { createMiddleware } from 'hono/factory'
import type { SandboxSettings } from '../vendor.ts'
import { pipedriveToken } from './account.ts'
import { fail } from './answers.ts'

/** The token in its header, or 401; then whether the company has paid, and what the user may do. */
export function requireToken(settings: SandboxSettings) {
  return createMiddleware(async (context, next) => {
    if (context.req.header('x-api-token') !== pipedriveToken) {
      context.header('x-401-by-gw', 'true')
      const body = { success: false, error: 'unauthorized access', errorCode: 401 }
      return context.json({ ...body, error_info: 'Please check developers.pipedrive.com' }, 401)
    }
    const { isOpen, mayWrite } = settings.pipedrive
    if (!isOpen) return fail(context, 402, 'Company account is not open')
    if (!mayWrite && context.req.method !== 'GET') {
      return fail(context, 403, 'You do not have permissions to do this.')
    }
    return next()
  })
}
