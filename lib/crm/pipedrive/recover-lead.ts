import { z } from 'zod'
import { foldText } from '../../evidence/fold-text.ts'
import type { RecoverOutcome } from '../contract.ts'
import type { Setback } from '../setback.ts'
import { organizationName, personName } from './contact-bodies.ts'
import { originOf } from './lead-steps.ts'
import { type Listed, listPages, pageLength } from './list-page.ts'
import type { Part } from './parts.ts'
import { firstFree, madeFrom, unseen } from './settle-time.ts'
import { type PipedriveRecovery, stepName } from './steps.ts'
import { timeSchema, wholeSeconds } from './vendor-time.ts'

const leadSchema = z.object({
  id: z.string().min(1),
  title: z.string().nullish().catch(null),
  origin_id: z.string().nullish(),
  add_time: timeSchema,
})
type ListedLead = z.infer<typeof leadSchema>

/**
 * Looks for a lead that may have been made. It bears our mark, so that one is it or is not, whatever became of it since;
 * somebody may have archived it at once. One that another lead of ours has meanwhile used for its own note is not told
 * apart from one it made, and the lead that is there already is none that is looked for.
 */
export async function recoverLead(recovery: PipedriveRecovery, part: Part): Promise<RecoverOutcome> {
  const active = await listLeads(recovery, part, 'v1/leads')
  if ('kind' in active) return active
  const marked = markedAs(originOf(recovery, part.key), active.items)
  const made = await oldestOf(recovery, marked)
  if (made !== null) return { kind: 'made', id: made.id }
  const archived = await listLeads(recovery, part, 'v1/leads/archived')
  if ('kind' in archived) return archived
  const put = markedAs(originOf(recovery, part.key), archived.items)
  const other = (await oldestOf(recovery, put)) ?? (await unmarked(recovery, part, active.items))
  if (other !== null) return { kind: 'made', id: other.id }
  const outcome = unseen(recovery, { at: active.at, isWhole: active.isWhole && archived.isWhole })
  return outcome.kind === 'absent' && marked.length + put.length > 0 ? { kind: 'unclear' } : outcome
}

/** The oldest first: a later one may be of a save after this one was taken back, which bears the same mark. */
const markedAs = (origin: string, leads: readonly ListedLead[]): ListedLead[] =>
  leads.filter(({ origin_id }) => origin_id === origin).toReversed()

/** Where the user saw it there, it may be in use by another lead of ours. */
async function oldestOf(
  recovery: PipedriveRecovery,
  made: readonly ListedLead[],
): Promise<ListedLead | null> {
  return (await firstFree(made, recovery)) ?? (recovery.isThere ? (made[0] ?? null) : null)
}

/** Those of the person, or of the organization, or where neither's id is known all that were made since. */
function listLeads(
  recovery: PipedriveRecovery,
  part: Part,
  path: 'v1/leads' | 'v1/leads/archived',
): Promise<Listed<ListedLead> | Setback> {
  const owner = ownerOf(recovery, part)
  const from = madeFrom(recovery)
  // Archived ones are not to be had by when they were changed.
  const since = path === 'v1/leads' ? `updated_since=${encodeURIComponent(wholeSeconds(from))}&` : ''
  const query = `${owner ?? since}sort=add_time%20DESC&limit=${pageLength}` as const
  const isBounded = owner === null || !recovery.isThere
  return listPages(recovery, `${path}?${query}`, leadSchema, {
    isPast: ({ add_time }) => isBounded && add_time < from,
  })
}

function ownerOf({ intent, done }: PipedriveRecovery, { key }: Part): string | null {
  const target = intent.kind === 'create' ? null : intent.target
  const person = intent.kind === 'update' ? target?.ids['person'] : done[stepName('person', key)]
  if (person) return `person_id=${encodeURIComponent(person)}&`
  const organization =
    target === null ? done['organization'] : (target.ids['organization'] ?? target.recordId)
  return organization ? `organization_id=${encodeURIComponent(organization)}&` : null
}

/** What the user saw there may have lost our mark. Null: there is none, or nobody saw it. */
async function unmarked(
  recovery: PipedriveRecovery,
  { person }: Part,
  leads: readonly ListedLead[],
): Promise<ListedLead | null> {
  if (!recovery.isThere) return null
  const name = foldText(person === null ? organizationName(recovery.lead) : personName(person))
  const named = leads.filter(({ title }) => foldText(title ?? '').startsWith(name))
  return firstFree(named, recovery)
}
