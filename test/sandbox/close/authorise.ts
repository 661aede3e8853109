import { createMiddleware } from 'hono/factory'
import { closeKey } from './state.ts'

/** HTTP Basic with the key as user name and no password; 401 for everything else. */
export const requireKey = createMiddleware(async (context, next) => {
  const token = /^Basic (.+)$/.exec(context.req.header('Authorization') ?? '')?.[1] ?? ''
  if (Buffer.from(token, 'base64').toString('utf8') !== `${closeKey}:`) {
    return context.json({ error: 'Unauthorized' }, 401)
  }
  return next()
})
