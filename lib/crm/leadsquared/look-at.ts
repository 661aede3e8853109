import type { z } from 'zod'
import type { CallRequest } from '../call.ts'
import type { Access } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { askedOf, type LeadSquaredCredentials } from './leadsquared-call.ts'
import { setbackOfRead } from './setback-of.ts'

/** What a question showed, and when by LeadSquared's clock. */
export type Seen<Shown> = { kind: 'seen'; shown: Shown; at: number } | Setback

/** Asks something that changes nothing, though it may be a POST: without an answer it can be asked again. */
export async function lookAt<Shown>(
  { call, credentials, facts }: Access<LeadSquaredCredentials>,
  request: CallRequest,
  schema: z.ZodType<Shown>,
): Promise<Seen<Shown>> {
  const answer = await call(request)
  const shown = readBody(answer, schema)
  if (shown === null || answer.kind !== 'answer')
    return setbackOfRead(answer, askedOf({ credentials, facts }))
  return { kind: 'seen', shown, at: answer.at }
}
