import { z } from 'zod'
import type { RecoverOutcome, Recovery } from '../contract.ts'
import type { Setback } from '../setback.ts'
import { firstFree } from './first-free.ts'
import { isMadeSince } from './is-made-since.ts'
import { newLeads } from './lead-body.ts'
import { readLeads } from './lead-record.ts'
import { type LeadSquaredCredentials, leadSquaredRequest } from './leadsquared-call.ts'
import { lookAt } from './look-at.ts'
import { nothingFound } from './nothing-found.ts'
import { looseMoment, looseText, readableList } from './tolerant.ts'
import { planUpdate } from './update.ts'
import { noteText } from './write-note.ts'

type LeadRecovery = Recovery<LeadSquaredCredentials>

const noteSchema = z.object({ ProspectNoteId: z.string().min(1), Note: looseText, CreatedOn: looseMoment })
type SeenNote = z.infer<typeof noteSchema>

const notesSchema = z.object({ List: readableList(noteSchema) }).transform(({ List }) => List)

const mostNotes = 200

/** Looks whether the note of one of the people was written: it is the one with that very text. */
export async function recoverNote(recovery: LeadRecovery, key: string): Promise<RecoverOutcome> {
  const { intent, done } = recovery
  const leadId = intent.kind === 'update' ? intent.target.recordId : (done[`lead:${key}`] ?? '')
  const text = await writtenText(recovery, key)
  if (typeof text === 'object' && text !== null) return text
  if (leadId === '' || text === null) return { kind: 'unclear' }
  const seen = await lookAt(recovery, notesOf(leadId, recovery), notesSchema)
  if (seen.kind !== 'seen') return seen
  const fitting = seen.shown.filter((note) => fits(note, text, recovery))
  const id = await firstFree(
    recovery,
    fitting.map(({ ProspectNoteId }) => ProspectNoteId),
  )
  if (id !== null) return { kind: 'made', id }
  return nothingFound(recovery, seen.at, reachesBack(seen.shown, recovery) ? 'absent' : 'unclear')
}

/** Null: nobody knows any more. In an update it depends on what the record had room for. */
async function writtenText(recovery: LeadRecovery, key: string): Promise<string | Setback | null> {
  const { call, credentials, facts, lead, intent } = recovery
  if (intent.kind !== 'update') {
    const one = newLeads(lead).find((other) => other.key === key)
    return one === undefined ? null : noteText(recovery, one.extras)
  }
  const id = intent.target.recordId
  const found = await readLeads(call, { credentials, facts }, 'Leads.GetById', { id })
  if ('kind' in found) return found
  const record = found.find(({ ProspectID }) => ProspectID === id)
  const plan = record === undefined ? null : planUpdate(recovery, intent, record)
  return plan?.kind === 'planned' ? plan.note : null
}

/** The latest first (https://apidocs.leadsquared.com/get-all-notes-of-lead/). */
function notesOf(leadId: string, access: LeadRecovery) {
  const body = {
    Parameter: { RelatedId: leadId },
    Paging: { PageIndex: 1, PageSize: mostNotes },
    Sorting: { ColumnName: 'CreatedOn', Direction: 1 },
  }
  return leadSquaredRequest('POST', 'LeadManagement.svc/RetrieveNote', access, { body })
}

function fits({ Note, CreatedOn }: SeenNote, text: string, { since, isThere }: LeadRecovery): boolean {
  const isInTime = isThere || isMadeSince(CreatedOn, since)
  return isInTime && bare(Note) === bare(text)
}

/** The words alone: LeadSquared's own editor of notes writes markup, which ours never has. */
const bare = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

/** All notes since then are among these, and not only the first page of them. */
function reachesBack(notes: readonly SeenNote[], { since }: LeadRecovery): boolean {
  const first = notes.at(0)?.CreatedOn ?? 0
  const last = notes.at(-1)?.CreatedOn ?? Number.POSITIVE_INFINITY
  return notes.length < mostNotes || (last <= first && last < since)
}
