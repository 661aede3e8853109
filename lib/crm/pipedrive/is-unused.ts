import { z } from 'zod'
import type { Setback } from '../setback.ts'
import { listPages, pageLength, type Reading } from './list-page.ts'
import { idSchema, isGone, pipedriveRequest, readData } from './pipedrive-call.ts'
import { setbackOfRead } from './setback-of.ts'
import { timeSchema } from './vendor-time.ts'

/** Whether a person or an organization that a delivery made can go: nobody has used it for anything else. */

export interface Contact {
  kind: 'persons' | 'organizations'
  id: string
}

/** What of the same delivery was just deleted: it may be listed for a moment longer. */
export interface Deleted {
  leads: readonly string[]
  persons: readonly string[]
}

/**
 * A delivery takes seconds, or as long as the network was away. Who was there long before the lead is one whom the user
 * took for ours when an answer was lost.
 */
const longestDeliveryMs = 60 * 60_000

/** False also where it is not there any more. `leadMadeAt`: null where the lead is not there either. */
export async function isUnused(
  reading: Reading,
  contact: Contact,
  deleted: Deleted,
  leadMadeAt: number | null,
): Promise<boolean | Setback> {
  const counts = countsOf[contact.kind]
  const path =
    `api/v2/${contact.kind}/${encodeURIComponent(contact.id)}?include_fields=${counts.join(',')}` as const
  const answer = await reading.call(pipedriveRequest('GET', path, reading.credentials))
  if (isGone(answer)) return false
  const record = readData(answer, recordSchema)
  if (answer.kind !== 'answer' || record === null) return setbackOfRead(answer, reading.credentials)
  if (record.add_time < (leadMadeAt ?? answer.at) - longestDeliveryMs) return false
  // A count that does not come may be any.
  if (counts.some((name) => record[name] !== 0)) return false
  return isAlone(reading, contact, deleted)
}

const recordSchema = z.object({ add_time: timeSchema }).catchall(z.unknown())

const shared = [
  ...['open_deals_count', 'closed_deals_count', 'related_open_deals_count', 'related_closed_deals_count'],
  ...['activities_count', 'email_messages_count', 'files_count', 'notes_count'],
]
const countsOf: Record<Contact['kind'], readonly string[]> = {
  persons: [...shared, 'participant_open_deals_count', 'participant_closed_deals_count'],
  organizations: shared,
}

/** Leads have no count, and the count of people may be a moment old. */
async function isAlone(
  reading: Reading,
  { kind, id }: Contact,
  deleted: Deleted,
): Promise<boolean | Setback> {
  const owner = `${kind === 'persons' ? 'person_id' : 'organization_id'}=${encodeURIComponent(id)}` as const
  const colleagues = `api/v2/persons?org_id=${encodeURIComponent(id)}&limit=${pageLength}` as const
  const lists = [
    ...(kind === 'organizations' ? [{ path: colleagues, but: deleted.persons }] : []),
    { path: `v1/leads?${owner}&limit=${pageLength}` as const, but: deleted.leads },
    { path: `v1/leads/archived?${owner}&limit=${pageLength}` as const, but: deleted.leads },
  ]
  for (const { path, but } of lists) {
    const listed = await listPages(reading, path, z.object({ id: idSchema }), { pages: 1 })
    if ('kind' in listed) return listed
    if (!listed.isWhole || listed.items.some((one) => !but.includes(one.id))) return false
  }
  return true
}
