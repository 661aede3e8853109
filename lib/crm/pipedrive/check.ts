import { z } from 'zod'
import type { Access, CheckOutcome } from '../contract.ts'
import { idSchema, type PipedriveCredentials, pipedriveRequest, readData } from './pipedrive-call.ts'
import { setbackOfRead } from './setback-of.ts'

const meSchema = z.object({
  id: idSchema,
  name: z.string().nullish().catch(null),
  email: z.string().nullish().catch(null),
  company_id: idSchema.nullish().catch(null),
  company_name: z.string().nullish().catch(null),
  company_domain: z.string().nullish().catch(null),
  default_currency: z.string().nullish().catch(null),
})

/** Whose token it is, and in which company. A token serves one user in one company. */
export async function checkPipedrive({
  call,
  credentials,
}: Access<PipedriveCredentials>): Promise<CheckOutcome> {
  const answer = await call(pipedriveRequest('GET', 'v1/users/me', credentials))
  const me = readData(answer, meSchema)
  if (me === null) return setbackOfRead(answer, credentials)
  return {
    kind: 'connected',
    accountId: me.company_id ?? me.id,
    userId: me.id,
    account: me.company_name ?? me.company_domain ?? '',
    user: me.name || (me.email ?? ''),
    facts: {
      userId: me.id,
      companyDomain: me.company_domain ?? '',
      currency: me.default_currency ?? '',
    },
    hostPatterns: ['https://api.pipedrive.com/*'],
  }
}
