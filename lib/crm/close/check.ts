import { z } from 'zod'
import type { Access, CheckOutcome } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import { setbackOfRead } from './setback-of.ts'

const statusSchema = z.object({ id: z.string().min(1), label: z.string() })

export const meSchema = z.object({
  id: z.string().default(''),
  email: z.string().nullish(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  organizations: z
    .array(
      z.object({
        id: z.string().default(''),
        name: z.string(),
        lead_statuses: z.array(statusSchema).default([]),
      }),
    )
    .default([]),
})

/** Whose key it is, and in which organization. */
export async function checkClose({ call, credentials }: Access<CloseCredentials>): Promise<CheckOutcome> {
  const answer = await call(closeRequest('GET', 'me/', credentials))
  const me = readBody(answer, meSchema)
  if (me === null) return setbackOfRead(answer, secretsOf(credentials))
  return {
    kind: 'connected',
    accountId: me.organizations[0]?.id || me.id,
    userId: me.id,
    account: me.organizations[0]?.name ?? '',
    user: `${me.first_name ?? ''} ${me.last_name ?? ''}`.trim() || (me.email ?? ''),
    facts: { userId: me.id },
    hostPatterns: ['https://api.close.com/*'],
  }
}
