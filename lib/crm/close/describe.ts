import { z } from 'zod'
import type { Access, DescribeOutcome } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import { meSchema } from './check.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import { setbackOfRead } from './setback-of.ts'

const statusSchema = z.object({ id: z.string().min(1), label: z.string() })
const statusListSchema = z.object({ data: z.array(statusSchema) })

/** The lead statuses in their order. */
export async function describeClose({
  call,
  credentials,
}: Access<CloseCredentials>): Promise<DescribeOutcome> {
  const answer = await call(closeRequest('GET', 'status/lead/', credentials))
  const listed = readBody(answer, statusListSchema)
  const nothing = { fields: [], requires: [] }
  if (listed !== null && listed.data.length > 0)
    return { kind: 'described', statuses: listed.data, ...nothing }
  const setback = setbackOfRead(answer, secretsOf(credentials))
  const isListMissing = setback.kind === 'refused' || (answer.kind === 'answer' && answer.status < 300)
  if (!isListMissing) return setback
  // `/me/` names the statuses too.
  const whoAmI = await call(closeRequest('GET', 'me/', credentials))
  const me = readBody(whoAmI, meSchema)
  if (me === null) return setbackOfRead(whoAmI, secretsOf(credentials))
  return { kind: 'described', statuses: me.organizations[0]?.lead_statuses ?? [], ...nothing }
}
