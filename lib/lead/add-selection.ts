import type { Finding } from '../evidence/evidence.ts'
import type { Draft, DraftContact, DraftOffer, DraftPerson, DraftValue, Origin } from './draft.ts'
import { parseEmail } from './emails/parse-email.ts'
import { emptyPerson } from './empty-draft.ts'
import { parsePhone } from './phones/parse-phone.ts'
import { readSelection } from './read-selection.ts'

/** What the user can say that marked words are; `guess`: what they look like. */
export const selectionKinds = ['guess', 'name', 'email', 'phone', 'company', 'note'] as const
export type SelectionKind = (typeof selectionKinds)[number]

type Field = Exclude<SelectionKind, 'guess' | 'note'>

/**
 * Puts marked words into the draft as the user says: to the person who is worked on, over what the page gave, which stays
 * among the offers. Words that look like nothing become a paragraph of the note.
 */
export function addSelection(draft: Draft, text: string, kind: SelectionKind): Draft {
  const words = text.trim()
  if (words === '') return draft
  const touched = { ...draft, touched: true }
  if (kind === 'note') return withNote(touched, words)
  const parts = kind === 'guess' ? guess(words) : [{ field: kind, value: oneLine(words) }]
  if (parts.length === 0) return withNote(touched, words)
  return parts.reduce((added, part) => addPart(added, part, words), touched)
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** All contacts in it, with whose they are if it says so; else a name, or a company. */
function guess(words: string): { field: Field; value: string }[] {
  const found = readSelection(words).flatMap((finding) => fieldOf(finding) ?? [])
  const contacts = found.filter(({ field }) => field === 'email' || field === 'phone')
  const [first] = found.filter(({ field }) => field === 'name' || field === 'company')
  return contacts.length > 0 ? found : first === undefined ? [] : [first]
}

function fieldOf({ field, value }: Finding): { field: Field; value: string } | null {
  return field === 'name' || field === 'email' || field === 'phone' || field === 'company'
    ? { field, value }
    : null
}

function addPart(draft: Draft, { field, value }: { field: Field; value: string }, snippet: string): Draft {
  const origin: Origin = { source: 'selection', snippet: snippet.slice(0, 120), confidence: 1 }
  if (field === 'company') {
    const { name } = draft.company
    return {
      ...draft,
      company: { ...draft.company, name: own(value, origin) },
      offers: withFormer(draft.offers, field, name, value),
    }
  }
  const person = draft.people.find(({ included }) => included) ?? draft.people[0] ?? emptyPerson('typed-1')
  const changed = { ...withPart(person, draft, field, own(value, origin)), included: true }
  const people = draft.people.includes(person)
    ? draft.people.map((one) => (one === person ? changed : one))
    : [changed]
  const offers = field === 'name' ? withFormer(draft.offers, field, person.name, value) : draft.offers
  return { ...draft, people, offers }
}

const own = (value: string, origin: Origin): DraftValue => ({ value, origins: [origin], edited: true })

/** What the page gave in its place can be had again at a click. */
function withFormer(
  offers: DraftOffer[],
  field: 'name' | 'company',
  { value, origins }: DraftValue,
  now: string,
): DraftOffer[] {
  if (value === '' || value === now) return offers
  return [{ field, value, type: 'other', origins }, ...offers]
}

function withPart(
  person: DraftPerson,
  { country }: Draft,
  field: 'name' | 'email' | 'phone',
  value: DraftValue,
): DraftPerson {
  switch (field) {
    case 'name':
      return { ...person, name: value }
    case 'email':
      return {
        ...person,
        emails: withContact(person.emails, value, (text) => (parseEmail(text) ?? text).toLowerCase()),
      }
    case 'phone':
      return {
        ...person,
        phones: withContact(person.phones, value, (text) => parsePhone(text, country)?.number ?? text),
      }
  }
}

/** Once, however it is written; in the place of a box that is empty. */
function withContact(
  contacts: DraftContact[],
  value: DraftValue,
  plain: (text: string) => string,
): DraftContact[] {
  const filled = contacts.filter((one) => one.value.trim() !== '')
  if (filled.some((one) => plain(one.value) === plain(value.value))) return contacts
  const taken = new Set(filled.map(({ id }) => id))
  let count = 1
  while (taken.has(`marked-${count}`)) count++
  return [...filled, { ...value, id: `marked-${count}`, type: 'work' }]
}

const withNote = (draft: Draft, words: string): Draft => ({
  ...draft,
  note: draft.note.trim() === '' ? words : `${draft.note.trimEnd()}\n\n${words}`,
})
