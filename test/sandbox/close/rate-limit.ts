import { createMiddleware } from 'hono/factory'
import type { SandboxSettings } from '../vendor.ts'

/** A window of requests; with a limit set, each answer tells what is left of it. */
export function limitRate(settings: SandboxSettings) {
  let startedAt = 0
  let used = 0
  return createMiddleware(async (context, next) => {
    const { rateLimit } = settings
    if (rateLimit === null) return next()
    if (settings.now() - startedAt >= rateLimit.seconds * 1000) {
      startedAt = settings.now()
      used = 0
    }
    used += 1
    const remaining = Math.max(0, rateLimit.requests - used)
    const resetSeconds = rateLimit.seconds - (settings.now() - startedAt) / 1000
    context.header('RateLimit', `limit=${rateLimit.requests}, remaining=${remaining}, reset=${resetSeconds}`)
    if (used <= rateLimit.requests) return next()
    context.header('Retry-After', String(Math.ceil(resetSeconds)))
    return context.json({ error: 'Too many requests.' }, 429)
  })
}
