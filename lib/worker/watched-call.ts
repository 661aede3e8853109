import type { Call } from '../crm/call.ts'
import { apiPath } from './log-delivery.ts'

/** A request that was answered: its kind, and in how many milliseconds. */
export interface Answered {
  kind: string
  tookMs: number
}

/** What is to be known of an attempt's requests beside their answers. */
export interface WatchedCall {
  call: Call
  /** When the latest answer came, by the vendor's clock: before whatever is sent next. Null: none has. */
  lastAnswerAt: () => number | null
  /** The latest request that was answered since `forget`; null: none was. */
  lastAnswered: () => Answered | null
  forget: () => void
}

export function watchedCall(call: Call, now: () => number): WatchedCall {
  let at: number | null = null
  let answered: Answered | null = null
  return {
    call: async (request) => {
      const sentAt = now()
      const answer = await call(request)
      if (answer.kind !== 'answer') return answer
      answered = { kind: `${request.method} ${apiPath(request.url)}`, tookMs: now() - sentAt }
      at = answer.at
      return answer
    },
    lastAnswerAt: () => at,
    lastAnswered: () => answered,
    forget: () => {
      answered = null
    },
  }
}
