import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { SandboxSettings } from '../vendor.ts'
import { fail } from './answers.ts'
import { tokenCost } from './token-cost.ts'

/** Bursts in a rolling window, searches in one of their own, the tokens of a day, and who does not listen. */
export function limitRates(settings: SandboxSettings) {
  const burst = new RollingWindow()
  const searches = new RollingWindow()
  let refusedCount = 0
  return createMiddleware(async (context, next) => {
    const { rateLimit, now, pipedrive } = settings
    if (pipedrive.blockedAfter !== null && refusedCount >= pipedrive.blockedAfter) return block(context)
    const limits = [
      { window: burst, limit: rateLimit },
      { window: searches, limit: searchLimit(context, pipedrive.searchLimit) },
    ]
    for (const { window, limit } of limits) {
      if (limit === null || window.take(context, limit, now())) continue
      refusedCount += 1
      return fail(context, 429, 'request over limit', { errorCode: 429 })
    }
    if (!spendTokens(context, settings)) {
      refusedCount += 1
      return fail(context, 429, 'API daily token budget exceeded', { errorCode: 429 })
    }
    return next()
  })
}

interface Limit {
  requests: number
  seconds: number
}

function searchLimit({ req }: Context, requests: number | null): Limit | null {
  return requests !== null && req.path.endsWith('/search') ? { requests, seconds: 2 } : null
}

class RollingWindow {
  #times: number[] = []

  /** False: there were too many. */
  take(context: Context, { requests, seconds }: Limit, time: number): boolean {
    this.#times = this.#times.filter((taken) => time - taken < seconds * 1000)
    const isFree = this.#times.length < requests
    if (isFree) this.#times.push(time)
    const oldest = this.#times[0] ?? time
    context.header('x-ratelimit-limit', String(requests))
    context.header('x-ratelimit-remaining', String(requests - this.#times.length))
    context.header('x-ratelimit-reset', String(Math.ceil(seconds - (time - oldest) / 1000)))
    return isFree
  }
}

function spendTokens(context: Context, { pipedrive }: SandboxSettings): boolean {
  if (pipedrive.tokensLeft === null) return true
  const cost = tokenCost(context.req.method, context.req.path)
  const isEnough = pipedrive.tokensLeft >= cost
  pipedrive.tokensLeft = isEnough ? pipedrive.tokensLeft - cost : 0
  context.header('x-daily-ratelimit-token-remaining', String(pipedrive.tokensLeft))
  return isEnough
}

function block(context: Context) {
  return context.html('<!doctype html><title>Access denied</title><p>Error 1015: Cloudflare</p>', 403)
}
