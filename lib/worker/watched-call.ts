import type { Call } from '../crm/call.ts'
import { apiPath } from './log-delivery.ts'

/** What is to be known of an attempt's requests beside their answers. */
export interface WatchedCall {
  call: Call
  /** When the latest answer came, by the vendor's clock: before whatever is sent next. */
  lastAnswerAt: () => number
  /** The latest request: its kind, and in how many milliseconds it was answered. */
  lastRequest: () => { kind: string; tookMs: number }
}

export function watchedCall(call: Call, now: () => number): WatchedCall {
  let at: number | null = null
  let last = { kind: '', tookMs: 0 }
  return {
    call: async (request) => {
      const sentAt = now()
      const answer = await call(request)
      last = { kind: `${request.method} ${apiPath(request.url)}`, tookMs: now() - sentAt }
      if (answer.kind === 'answer') at = answer.at
      return answer
    },
    lastAnswerAt: () => at ?? now(),
    lastRequest: () => last,
  }
}
