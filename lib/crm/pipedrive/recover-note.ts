import { z } from 'zod'
import type { RecoverOutcome } from '../contract.ts'
import { noteBody } from './lead-bodies.ts'
import { listPages, pageLength } from './list-page.ts'
import { isOrganizationMade, noteFor, type Part } from './parts.ts'
import { idSchema } from './pipedrive-call.ts'
import { firstFree, madeFrom, unseen } from './settle-time.ts'
import { type PipedriveRecovery, stepName } from './steps.ts'
import { timeSchema } from './vendor-time.ts'

const noteSchema = z.object({
  id: idSchema,
  content: z
    .string()
    .nullish()
    .transform((content) => content ?? ''),
  add_time: timeSchema,
})

/**
 * Looks for a note that may have been written: one of the same words on the lead. An open lead that was updated may have
 * had it before.
 */
export async function recoverNote(recovery: PipedriveRecovery, part: Part): Promise<RecoverOutcome> {
  const leadId = recovery.done[stepName('lead', part.key)] ?? ''
  if (leadId === '') return { kind: 'unclear' }
  const query = `lead_id=${encodeURIComponent(leadId)}&sort=add_time%20DESC&limit=${pageLength}`
  const listed = await listPages(recovery, `v1/notes?${query}`, noteSchema)
  if ('kind' in listed) return listed
  const paragraphs = noteFor(recovery, part, isOrganizationMade(recovery))
  const words = wordsOf(noteBody(paragraphs, leadId).content)
  const isOld = recovery.intent.kind === 'update' && !recovery.isThere
  const same = listed.items.filter(
    ({ content, add_time }) => wordsOf(content) === words && !(isOld && add_time < madeFrom(recovery)),
  )
  const made = await firstFree(same, recovery)
  return made === null ? unseen(recovery, listed) : { kind: 'made', id: made.id }
}

/** The vendor cleans the HTML that is sent and may write it otherwise. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (entity, decimal, hexadecimal, name) =>
      decimal || hexadecimal
        ? character(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16))
        : (named[name] ?? entity),
    )
    .replace(/\s+/g, '')
}

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
