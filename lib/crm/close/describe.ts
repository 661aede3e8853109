import { z } from 'zod'
import type { Access, DescribeOutcome, Status } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { meSchema } from './check.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import { isMissing, readFields } from './read-fields.ts'
import { setbackOfRead } from './setback-of.ts'

const statusSchema = z.object({ id: z.string().min(1), label: z.string() })
const statusListSchema = z.object({ data: z.array(statusSchema) })

/** The lead statuses in their order, and the custom fields. Close itself demands no part of a lead. */
export async function describeClose(access: Access<CloseCredentials>): Promise<DescribeOutcome> {
  const read = await readStatuses(access)
  if ('setback' in read) return read.setback
  const fields = await readFields(access)
  if ('setback' in fields) return fields.setback
  return { kind: 'described', statuses: read.statuses, fields: fields.items, requires: [] }
}

async function readStatuses({
  call,
  credentials,
}: Access<CloseCredentials>): Promise<{ statuses: Status[] } | { setback: Setback }> {
  const answer = await call(closeRequest('GET', 'status/lead/', credentials))
  const listed = readBody(answer, statusListSchema)
  if (listed !== null && listed.data.length > 0) return { statuses: listed.data }
  const setback = setbackOfRead(answer, secretsOf(credentials))
  if (!isMissing(answer, setback)) return { setback }
  // `/me/` names the statuses too.
  const whoAmI = await call(closeRequest('GET', 'me/', credentials))
  const me = readBody(whoAmI, meSchema)
  if (me === null) return { setback: setbackOfRead(whoAmI, secretsOf(credentials)) }
  return { statuses: me.organizations[0]?.lead_statuses ?? [] }
}
