import { createMiddleware } from 'hono/factory'
import type { SandboxSettings } from '../vendor.ts'
import { mxError } from './mx-error.ts'
import { leadSquaredKeys } from './state.ts'

const whoAmI = '/v2/Authentication.svc/UserByAccessKey.Get'

/** Keys in the query or in headers; at another region's host nothing but the question whose keys they are. */
export function requireKeys({ leadsquared }: SandboxSettings) {
  return createMiddleware(async (context, next) => {
    const isWhoAmI = context.req.path === whoAmI
    const takesHeaders = !isWhoAmI || leadsquared.headersOnCheck
    const inHeaders = {
      accessKey: context.req.header('x-LSQ-AccessKey'),
      secretKey: context.req.header('x-LSQ-SecretKey'),
    }
    const inQuery = { accessKey: context.req.query('accessKey'), secretKey: context.req.query('secretKey') }
    const isKnown = [inQuery, ...(takesHeaders ? [inHeaders] : [])].some(
      ({ accessKey, secretKey }) =>
        accessKey === leadSquaredKeys.accessKey && secretKey === leadSquaredKeys.secretKey,
    )
    if (!isKnown || !leadsquared.isUserActive) throw unauthorised('Invalid AccessKey or SecretKey.')
    const host = new URL(context.req.url).hostname
    if (!isWhoAmI && host !== leadsquared.host)
      throw unauthorised(`This account is served at https://${leadsquared.host}/v2/.`)
    return next()
  })
}

const unauthorised = (message: string) => mxError('MXUnauthorizedAccessException', message, 401)
