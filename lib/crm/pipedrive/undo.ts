import { z } from 'zod'
import type { Undoing, UndoOutcome } from '../contract.ts'
import { readBody, refused } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { type Contact, isUnused } from './is-unused.ts'
import { isOurOrigin } from './lead-steps.ts'
import { isGone, type PipedriveCredentials, pipedriveRequest, readData } from './pipedrive-call.ts'
import { setbackOfRead } from './setback-of.ts'
import { timeSchema } from './vendor-time.ts'

/** Deletes what a delivery made, as far as nothing of anybody else's hangs on it. What is gone already is fine. */

type PipedriveUndoing = Undoing<PipedriveCredentials>

/** The leads, then the people, then the organization, each of which the one before would hold. */
export async function undoInPipedrive(undoing: PipedriveUndoing): Promise<UndoOutcome> {
  const loose = await deleteLooseNotes(undoing)
  if (loose !== null) return loose
  const leads = await deleteLeads(undoing)
  if ('kind' in leads) return leads
  const second = secondContact(undoing)
  if (second !== null) return await deleteSecond(undoing, second)
  const deleted: Record<Contact['kind'] | 'leads', string[]> = {
    leads: leads.ids,
    persons: [],
    organizations: [],
  }
  const contacts: Contact[] = [
    ...idsOf(undoing, 'person').map((id) => ({ kind: 'persons', id }) as const),
    ...idsOf(undoing, 'organization').map((id) => ({ kind: 'organizations', id }) as const),
  ]
  for (const contact of contacts) {
    const { kind, id } = contact
    const unused = await isUnused(undoing, contact, deleted, leads.madeAt)
    if (typeof unused === 'object') return unused
    if (!unused) continue
    const setback = await remove(undoing, `api/v2/${kind}/${encodeURIComponent(id)}`)
    if (setback !== null) return setback
    deleted[kind].push(id)
  }
  return { kind: 'undone' }
}

/** A record that is there twice comes alone. */
function secondContact({ done }: PipedriveUndoing): Contact | null {
  const [only, ...others] = Object.entries(done)
  if (only === undefined || others.length > 0) return null
  const [step, id] = only
  if (step === 'organization') return { kind: 'organizations', id }
  return step.startsWith('person') ? { kind: 'persons', id } : null
}

/** It was made beside the one that is kept, however long ago; one that others use by now is not ours to delete. */
async function deleteSecond(undoing: PipedriveUndoing, contact: Contact): Promise<UndoOutcome> {
  const path = `api/v2/${contact.kind}/${encodeURIComponent(contact.id)}` as const
  const unused = await isUnused(undoing, contact, { leads: [], persons: [] }, 0)
  if (typeof unused === 'object') return unused
  if (unused) return (await remove(undoing, path)) ?? { kind: 'undone' }
  const answer = await undoing.call(pipedriveRequest('GET', path, undoing.credentials))
  return isGone(answer) ? { kind: 'undone' } : refused()
}

/** Notes go with their leads; one that is there twice goes alone. */
async function deleteLooseNotes(undoing: PipedriveUndoing): Promise<Setback | null> {
  if (idsOf(undoing, 'lead').length > 0) return null
  for (const id of idsOf(undoing, 'note')) {
    const setback = await remove(undoing, `v1/notes/${encodeURIComponent(id)}`)
    if (setback !== null) return setback
  }
  return null
}

/** What the user only saw there has no id. */
function idsOf({ done }: PipedriveUndoing, kind: 'lead' | 'person' | 'organization' | 'note'): string[] {
  const steps = Object.entries(done).filter(([step]) => step.split(':')[0] === kind)
  return steps.map(([, id]) => id).filter((id) => id !== '')
}

const leadSchema = z.object({ origin_id: z.string().nullish(), add_time: timeSchema })

/** Those with our mark; another is one that the user took for ours. `madeAt`: when the first was made; null: all are gone. */
async function deleteLeads(
  undoing: PipedriveUndoing,
): Promise<{ ids: string[]; madeAt: number | null } | Setback> {
  const ids: string[] = []
  let madeAt: number | null = null
  for (const id of idsOf(undoing, 'lead')) {
    const path = `v1/leads/${encodeURIComponent(id)}` as const
    const answer = await undoing.call(pipedriveRequest('GET', path, undoing.credentials))
    if (isGone(answer)) continue
    const lead = readData(answer, leadSchema)
    if (lead === null) return setbackOfRead(answer, undoing.credentials)
    if (!isOurOrigin(lead.origin_id ?? '')) continue
    const setback = await remove(undoing, path)
    if (setback !== null) return setback
    ids.push(id)
    madeAt = Math.min(madeAt ?? lead.add_time, lead.add_time)
  }
  return { ids, madeAt }
}

/** Whatever the answer was, to delete once more does no harm. */
async function remove(
  { call, credentials }: PipedriveUndoing,
  path: Parameters<typeof pipedriveRequest>[1],
): Promise<Setback | null> {
  const answer = await call(pipedriveRequest('DELETE', path, credentials))
  const isDeleted = isGone(answer) || readBody(answer, z.object({ success: z.literal(true) })) !== null
  return isDeleted ? null : setbackOfRead(answer, credentials)
}
