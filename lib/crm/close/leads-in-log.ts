import { z } from 'zod'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { closeRequest, secretsOf } from './close-call.ts'
import { isSince, type Look, oldestFirst, sinceText } from './lost-write.ts'
import { itemsOf } from './search.ts'
import { setbackOfRead } from './setback-of.ts'

/** A lead that may be the one that was sent. */
export interface Candidate {
  leadId: string
  /** What it was called when it was made; null: not told. */
  nameThen: string | null
}

/** `at`: by Close's clock. `isAll`: nothing that the log shows by then is missing. */
export type LeadsInLog = { at: number; candidates: Candidate[]; isAll: boolean } | { setback: Setback }

/** Of 50 events each, the most that Close gives at once: an import can run under the same key. */
const mostPages = 20

/**
 * The leads that the key's user made since a write went out, oldest first, by the event log
 * (https://developer.close.com/api/resources/events). A user who may not read it sees none.
 */
export async function leadsInLog(look: Look): Promise<LeadsInLog> {
  const user = await userOf(look)
  if ('setback' in user) return user
  const filters = { object_type: 'lead', action: 'created', ...(user.id !== '' && { user_id: user.id }) }
  const first = await readPage(look, { ...filters, date_updated__gte: sinceText(look) })
  if ('setback' in first) return first
  const events = [...first.events]
  let { cursor, isAll } = first
  for (let pages = 1; cursor !== null && pages < mostPages; pages += 1) {
    // A cursor takes the place of the date, and leads past it.
    const next = await readPage(look, { ...filters, _cursor: cursor })
    if ('setback' in next) return next
    events.push(...next.events)
    isAll &&= next.isAll
    cursor = next.events.some((event) => !isSince(event.date_created, look)) ? null : next.cursor
  }
  return { at: first.at, candidates: candidatesOf(events, look), isAll: isAll && cursor === null }
}

const idSchema = z.object({ id: z.string() })

/** Known from the last check, unless it was an early version's. */
async function userOf({ call, credentials, facts }: Look): Promise<{ id: string } | { setback: Setback }> {
  const known = facts['userId'] ?? ''
  if (known !== '') return { id: known }
  const answer = await call(closeRequest('GET', 'me/?_fields=id', credentials))
  return readBody(answer, idSchema) ?? { setback: setbackOfRead(answer, secretsOf(credentials)) }
}

const eventSchema = z.object({
  object_id: z.string().min(1),
  date_created: z.string().catch(''),
  data: z.object({ name: z.string().nullish().catch(null) }).catch({}),
})
type Event = z.infer<typeof eventSchema>

const pageSchema = z.object({ data: z.array(z.unknown()), cursor_next: z.string().nullish() })

interface Page {
  events: Event[]
  /** Where older events follow; null: there are none. */
  cursor: string | null
  isAll: boolean
  at: number
}

async function readPage(
  { call, credentials }: Look,
  query: Readonly<Record<string, string>>,
): Promise<Page | { setback: Setback }> {
  const answer = await call(closeRequest('GET', `event/?${new URLSearchParams(query)}`, credentials))
  const setback = setbackOfRead(answer, secretsOf(credentials))
  if (answer.kind !== 'answer') return { setback }
  const { at } = answer
  const page = readBody(answer, pageSchema)
  if (page === null)
    return setback.kind === 'refused' ? { events: [], cursor: null, isAll: false, at } : { setback }
  const events = itemsOf(page.data, eventSchema)
  return { events, cursor: page.cursor_next ?? null, isAll: events.length === page.data.length, at }
}

function candidatesOf(events: readonly Event[], look: Look): Candidate[] {
  return (
    events
      .filter(({ date_created }) => isSince(date_created, look))
      // They come by their latest change, the latest first.
      .reverse()
      .sort((left, right) => oldestFirst(left.date_created, right.date_created))
      .map(({ object_id, data }) => ({ leadId: object_id, nameThen: data.name ?? null }))
  )
}
