import type { Setback } from '../setback.ts'
import { closeContactSchema, closeLeadSchema } from './close-records.ts'
import type { CloseLeadBody } from './lead-body.ts'
import type { Candidate } from './leads-in-log.ts'
import { isSince, type Look, oldestFirst } from './lost-write.ts'
import { itemsOf, type Searched, searchClose } from './search.ts'
import * as query from './search-query.ts'

/** The same as the log brings, or none where searching is refused. */
export type LeadsBySearch = { candidates: Candidate[] } | { setback: Setback }

/**
 * Leads that a search finds by what was sent, whoever made them: those made since it went out, oldest first, and where
 * the user saw the lead those before too, newest first.
 */
export async function leadsBySearch(look: Look, sent: CloseLeadBody): Promise<LeadsBySearch> {
  const ways = (sent.contacts ?? []).flatMap(({ emails = [], phones = [] }) => [
    ...emails.map(({ email }) => query.contactWithEmail(email)),
    ...phones.map(({ phone }) => query.contactWithPhone(phone)),
  ])
  const byContact = unlessRefused(
    await searchClose(look, ways.slice(0, mostConditions), query.datedContactSearch),
  )
  if ('setback' in byContact) return byContact
  const names = sent.name === undefined ? [] : [query.leadNamed(sent.name)]
  const byName = unlessRefused(await searchClose(look, names, query.datedLeadSearch))
  if ('setback' in byName) return byName
  const found = [
    ...itemsOf(byContact.items, closeContactSchema).map(({ lead_id, date_created }) => ({
      leadId: lead_id,
      date: date_created,
    })),
    ...itemsOf(byName.items, closeLeadSchema).map(({ id, date_created }) => ({
      leadId: id,
      date: date_created,
    })),
  ]
  return { candidates: inOrder(found, look).map((leadId) => ({ leadId, nameThen: null })) }
}

/** One lead's people and their addresses seldom are as many. */
const mostConditions = 50

const unlessRefused = (searched: Searched): Searched =>
  'setback' in searched && searched.setback.kind === 'refused' ? { items: [] } : searched

function inOrder(found: readonly { leadId: string; date: string }[], look: Look): string[] {
  const byDate = found
    .filter(({ leadId }) => leadId !== '')
    .sort((left, right) => oldestFirst(left.date, right.date))
  const since = byDate.filter(({ date }) => isSince(date, look))
  const before = look.isThere ? byDate.filter((one) => !since.includes(one)).reverse() : []
  return [...new Set([...since, ...before].map(({ leadId }) => leadId))]
}
