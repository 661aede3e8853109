import type { CallRequest } from '../call.ts'
import type { Delivery, Recovery } from '../contract.ts'
import type { WriteSetback } from '../read-answer.ts'
import type { BodyContext } from './contact-bodies.ts'
import { madeSchema, type PipedriveCredentials, pipedriveRequest, readData } from './pipedrive-call.ts'
import type { Named } from './read-refusals.ts'
import { setbackOfChange, setbackOfRead, setbackOfWrite } from './setback-of.ts'

/** How the writes of a delivery are made: each once, and reported before the next goes out. */

export type PipedriveDelivery = Delivery<PipedriveCredentials>

/** What is to arrive, which a look for it knows as well as a delivery. */
export type PipedriveContent = Omit<PipedriveDelivery, 'begin' | 'report'>

export type PipedriveRecovery = Recovery<PipedriveCredentials>

export type StepKind = 'person' | 'lead' | 'note'

/** Named with the person's key, so that a corrected lead goes on where it stopped; a lead of nobody has none. */
export const stepName = (kind: StepKind, key: string): string => (key === '' ? kind : `${kind}:${key}`)

type Path = Parameters<typeof pipedriveRequest>[1]

/**
 * The id of what a step made, now or in an earlier attempt; '' where the user saw it there and nobody knows its id.
 * `body` is only made when it is sent.
 */
export async function makeOnce(
  { call, credentials, done, begin, report }: PipedriveDelivery,
  step: string,
  path: Path,
  body: () => object,
  named: Named,
): Promise<{ id: string } | WriteSetback> {
  const known = done[step]
  if (known !== undefined) return { id: known }
  await begin(step)
  const answer = await call(pipedriveRequest('POST', path, credentials, body()))
  const made = readData(answer, madeSchema)
  if (made === null) return setbackOfWrite(answer, credentials, step, named)
  await report(step, made.id)
  return made
}

/** Changes what is there. */
export async function patch(
  { call, credentials }: PipedriveDelivery,
  path: Path,
  body: object,
  named: Named,
): Promise<WriteSetback | null> {
  const request: CallRequest = pipedriveRequest('PATCH', path, credentials, body)
  const answer = await call(request)
  const changed = readData(answer, madeSchema)
  return changed === null ? setbackOfChange(answer, credentials, named) : null
}

/** Where an attempt has no record to read, whose token it is: a dead one is found out before anything is written. */
export async function askWhoAmI({ call, credentials }: PipedriveDelivery): Promise<WriteSetback | null> {
  const answer = await call(pipedriveRequest('GET', 'v1/users/me', credentials))
  return readData(answer, madeSchema) === null ? setbackOfRead(answer, credentials) : null
}

export function contextOf({ values, facts }: Pick<PipedriveContent, 'values' | 'facts'>): BodyContext {
  return { values, currency: facts['currency'] ?? '' }
}
