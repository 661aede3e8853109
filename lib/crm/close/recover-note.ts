import { z } from 'zod'
import { isSameText } from '../../lead/same-value.ts'
import type { RecoverOutcome } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import { closeRequest, secretsOf } from './close-call.ts'
import { isSince, type Look, oldestFirst, sinceText, waitToSeeMs } from './lost-write.ts'
import { itemsOf } from './search.ts'
import { setbackOfRead } from './setback-of.ts'
import { dueNote } from './write-note.ts'

/** Lists of Close were seen to follow a change up to a minute late. */
const listLagMs = 60_000

const noteSchema = z.object({
  id: z.string().min(1),
  note: z.string().nullish().catch(null),
  date_created: z.string().catch(''),
})
const listSchema = z.object({ data: z.array(z.unknown()), has_more: z.boolean().nullish().catch(null) })

/** Looks for a note with the same words on a lead. */
export async function recoverNote(look: Look, leadId: string): Promise<RecoverOutcome> {
  const { call, credentials, isThere } = look
  // Without a lead there was nothing to write it on, and the list would be that of all notes.
  if (leadId === '') return { kind: 'absent' }
  const filters = { lead_id: leadId, ...(!isThere && { date_created__gte: sinceText(look) }) }
  const answer = await call(
    closeRequest('GET', `activity/note/?${new URLSearchParams(filters)}`, credentials),
  )
  const list = readBody(answer, listSchema)
  if (list === null || answer.kind !== 'answer') return setbackOfRead(answer, secretsOf(credentials))
  const notes = itemsOf(list.data, noteSchema)
    .reverse()
    .sort((left, right) => oldestFirst(left.date_created, right.date_created))
  const id = await firstFree(look, notes)
  if (id !== null) return { kind: 'made', id }
  if (isThere) return { kind: 'absent' }
  const waitMs = waitToSeeMs(look, answer.at, listLagMs)
  if (waitMs > 0) return { kind: 'early', waitMs }
  const isAll = notes.length === list.data.length && list.has_more !== true
  return { kind: isAll ? 'absent' : 'unclear' }
}

/** Oldest first, as whoever wrote the same words since wrote them later. */
async function firstFree(look: Look, notes: readonly z.infer<typeof noteSchema>[]): Promise<string | null> {
  const text = dueNote(look)
  for (const { id, note, date_created } of notes) {
    const isTheTime = look.isThere || isSince(date_created, look)
    if (isTheTime && isSameText(note ?? '', text) && !(await look.isTaken(id))) return id
  }
  return null
}
