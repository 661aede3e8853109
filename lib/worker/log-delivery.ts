import type { Call, CallAnswer } from '../crm/call.ts'
import type { DeliveryOutcome, RecoverOutcome, UndoOutcome } from '../crm/contract.ts'
import type { Entry } from '../outbox/entry.ts'
import type { World } from './world.ts'

/** Writes the delivery log: methods, paths of the API, status codes and outcomes; never a query, a body or a header. */

type Logged = Pick<Entry, 'id' | 'crm'>

/** The same `call`, of which the log tells. */
export function logged(world: Pick<World, 'log' | 'now'>, entry: Logged, call: Call): Call {
  return async (request) => {
    const answer = await call(request)
    await write(world, entry, `${request.method} ${apiPath(request.url)}: ${answerWords(answer)}`)
    return answer
  }
}

export async function logOutcome(
  world: Pick<World, 'log' | 'now'>,
  entry: Logged,
  outcome: Outcome,
): Promise<void> {
  await write(world, entry, outcomeWords(outcome))
}

async function write({ log, now }: Pick<World, 'log' | 'now'>, { id, crm }: Logged, event: string) {
  await log.write({ at: now(), about: id, crm, event })
}

/** A record's id: most have a digit, and Close's begin with its kind. */
const ID = /\d|^[a-z]+_[A-Za-z]{20,}$/

/** The path with ids of records shortened away: they are the lead's. */
export function apiPath(url: string): string {
  const { pathname } = new URL(url)
  return pathname
    .split('/')
    .map((part) => (ID.test(part) && !/^v\d$/.test(part) ? '…' : part))
    .join('/')
}

function answerWords(answer: CallAnswer): string {
  switch (answer.kind) {
    case 'answer':
      return String(answer.status)
    case 'not-sent':
      return `not sent (${answer.reason})`
    case 'no-answer':
      return 'no answer'
  }
}

type Outcome = DeliveryOutcome | RecoverOutcome | UndoOutcome

function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'refused': {
      const parts = outcome.refusals.map(({ field, code }) =>
        [field ?? 'record', code].filter(Boolean).join(' '),
      )
      return `refused (${parts.join(', ')})`
    }
    case 'later':
      return `later (${outcome.delay}, ${outcome.waitMs === null ? 'by our own count' : `${outcome.waitMs} ms`})`
    case 'disconnected':
      return `disconnected (${outcome.disconnection})`
    case 'unsure':
      return 'unsure'
    case 'early':
      return `not to be seen yet (${outcome.waitMs} ms)`
    default:
      return outcome.kind
  }
}
