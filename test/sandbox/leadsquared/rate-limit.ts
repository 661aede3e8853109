import { createMiddleware } from 'hono/factory'
import type { SandboxSettings } from '../vendor.ts'
import { mxError } from './mx-error.ts'

/** So many calls in a window, of the whole account. No header tells of it, and accounts differ in the status code. */
export function limitRate(settings: SandboxSettings) {
  let startedAt = 0
  let used = 0
  return createMiddleware(async (_context, next) => {
    const { rateLimit, leadsquared } = settings
    if (rateLimit === null) return next()
    if (settings.now() - startedAt >= rateLimit.seconds * 1000) {
      startedAt = settings.now()
      used = 0
    }
    used += 1
    if (used <= rateLimit.requests) return next()
    const message = `API calls exceeded the limit of ${rateLimit.requests} in ${rateLimit.seconds} second(s)`
    throw mxError('MXAPIRateLimitExceededException', message, leadsquared.rateLimitStatus)
  })
}
