import { Hono } from 'hono'
import { z } from 'zod'
import { failValidation, succeed } from './answers.ts'
import { idInput, problemsInV2, readBody, requiredText } from './read-body.ts'
import type { PipedriveState } from './state.ts'

/** What else hangs on people and organizations than leads: deals and notes, as the records count them. */

const dealInput = z.strictObject({
  title: requiredText(255),
  person_id: idInput.optional(),
  org_id: idInput.optional(),
})

export function dealRoutes(state: PipedriveState): Hono {
  return new Hono().post('/deals', async (context) => {
    const read = await readBody(context, dealInput)
    if ('issues' in read) return failValidation(context, problemsInV2(read.issues))
    const { title, person_id = null, org_id = null } = read.body
    const deal = { id: state.newNumber(), title, person_id, org_id }
    state.deals.push(deal)
    return succeed(context, { ...deal, status: 'open' })
  })
}

const shared = [
  ...['open_deals_count', 'closed_deals_count', 'related_open_deals_count', 'related_closed_deals_count'],
  ...['activities_count', 'email_messages_count', 'files_count', 'notes_count'],
]
const countNames = {
  person: [...shared, 'participant_open_deals_count', 'participant_closed_deals_count'],
  organization: [...shared, 'people_count'],
}

/** The counts that were asked for, a comma between them; null: there is no such count. */
export function countsOf(
  { deals, notes, persons }: PipedriveState,
  of: 'person' | 'organization',
  id: number,
  asked: string | undefined,
): Record<string, number> | null {
  const names = asked?.split(',') ?? []
  if (names.some((name) => !countNames[of].includes(name))) return null
  const people = persons.filter(({ org_id, is_deleted }) => org_id === id && !is_deleted)
  const counts: Record<string, number> = {
    open_deals_count: deals.filter((deal) => (of === 'person' ? deal.person_id : deal.org_id) === id).length,
    related_open_deals_count: deals.filter(({ person_id }) => people.some((one) => one.id === person_id))
      .length,
    notes_count: notes.filter((note) => (of === 'person' ? note.person_id : note.org_id) === id).length,
    people_count: people.length,
  }
  return Object.fromEntries(names.map((name) => [name, counts[name] ?? 0]))
}
