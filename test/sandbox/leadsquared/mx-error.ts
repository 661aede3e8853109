import { HTTPException } from 'hono/http-exception'

/** Turned away in LeadSquared's way: under 500 for nearly everything, with the reason in the body. */
export function mxError(type: string, message: string, status: 200 | 400 | 401 | 403 | 429 | 500 = 500) {
  const body = { Status: 'Error', ExceptionType: type, ExceptionMessage: message }
  return new HTTPException(status, { res: Response.json(body, { status }) })
}
