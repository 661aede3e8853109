import { cleanText, LONGEST } from '../clean-text.ts'
import type { Draft, DraftContact, DraftPerson, DraftValue } from '../draft.ts'
import { emptyPerson } from '../empty-draft.ts'
import { nameWords } from '../people/person-name.ts'
import { isNamesake, personMeant, workedOn } from './person-meant.ts'
import { putCompany, putPerson } from './put-words.ts'
import { readWords, type Words } from './read-words.ts'
import type { SelectionKind } from './selection-kind.ts'

/** Where a whole page is marked, its beginning says enough. */
const LONGEST_NOTE = 10_000
const LONGEST_CONTACT = 320

type NewId = () => string

/**
 * Puts marked words into the draft as the user says, or as what they look like. Words that look like nothing become a
 * paragraph of the note.
 */
export function addSelection(draft: Draft, text: string, kind: SelectionKind, newId: NewId): Draft {
  const words = text.trim()
  // Words of nothing but joiners and direction marks are not to be seen either.
  if (cleanText(words, LONGEST.snippet) === '') return draft
  if (kind === 'note') return withNote(draft, words)
  if (kind === 'email' || kind === 'phone') return withContacts(draft, kind, words, newId)
  if (kind === 'company') return putCompany(draft, { name: said(words, LONGEST.company) })
  if (kind === 'name') return putPerson(draft, atWork(draft, newId), { name: said(words, LONGEST.name) })
  const read = readWords(words, draft.country, newId)
  return read === null ? withNote(draft, words) : withRead(draft, read, newId)
}

/**
 * The same for a lead that is saved: its people are who they are, so that a name is a better one of theirs or that of
 * somebody else, who comes to them.
 */
export function addToSaved(draft: Draft, text: string, kind: SelectionKind, newId: NewId): Draft {
  if (kind !== 'name' || cleanText(text, LONGEST.snippet) === '')
    return addSelection(draft, text, kind, newId)
  const read = named(text, newId)
  return putPerson(draft, personMeant(draft, read) ?? read, { name: read.name })
}

/** Whether marked words are of somebody whom the draft does not know. */
export function isOfAnother(draft: Draft, text: string, kind: SelectionKind): boolean {
  const people = peopleIn(draft, text, kind)
  return people.length > 0 && people.every((person) => personMeant(draft, person) === null)
}

/** A single fact is of whom it is added to. */
function peopleIn({ country }: Draft, text: string, kind: SelectionKind): DraftPerson[] {
  if (kind === 'guess') return readWords(text.trim(), country, () => '')?.people ?? []
  return kind === 'name' && cleanText(text, LONGEST.snippet) !== '' ? [named(text, () => '')] : []
}

const named = (text: string, newId: NewId): DraftPerson => ({
  ...emptyPerson(newId()),
  name: said(text.trim(), LONGEST.name),
})

const atWork = (draft: Draft, newId: NewId): DraftPerson => workedOn(draft) ?? emptyPerson(newId())

/** The user's own word, in one line. */
function said(words: string, longest: number): DraftValue {
  const value = cleanText(words, longest)
  const snippet = value.slice(0, LONGEST.snippet)
  return { value, origins: [{ source: 'selection', snippet, confidence: 1 }], edited: true }
}

/** All of that kind that is read in the words; else the words, which the form explains where they are none. */
function withContacts(draft: Draft, kind: 'email' | 'phone', words: string, newId: NewId): Draft {
  const list = kind === 'email' ? 'emails' : 'phones'
  const read = readWords(words, draft.country, newId)
  const owners = read === null ? [] : [...read.people, read.company]
  const found = owners.flatMap((owner) => owner[list])
  const plain: DraftContact = { ...said(words, LONGEST_CONTACT), id: newId(), type: 'work' }
  return putPerson(draft, atWork(draft, newId), { [list]: found.length > 0 ? found : [plain] })
}

function withRead(draft: Draft, { people, company }: Words, newId: NewId): Draft {
  const withPeople = people.reduce((all, read) => withPerson(all, read, newId), draft)
  const employer = people.find((person) => person.company.value !== '')?.company
  return putCompany(
    withPeople,
    company.name.value === '' && employer ? { ...company, name: employer } : company,
  )
}

function withPerson(draft: Draft, read: DraftPerson, newId: NewId): Draft {
  const known = personMeant(draft, read)
  if (known === null || !saysLess(read, known)) return putPerson(draft, known ?? emptyPerson(newId()), read)
  const { title, emails, phones } = read
  return putPerson(draft, known, { title, emails, phones })
}

/** "Ann" takes nothing from Ann Ode. */
const saysLess = (read: DraftPerson, known: DraftPerson): boolean =>
  isNamesake(read, known) && nameWords(read.name.value).length <= nameWords(known.name.value).length

function withNote(draft: Draft, words: string): Draft {
  const paragraph = words.length > LONGEST_NOTE ? `${words.slice(0, LONGEST_NOTE).trimEnd()}…` : words
  const note = draft.note.trim() === '' ? paragraph : `${draft.note.trimEnd()}\n\n${paragraph}`
  return { ...draft, touched: true, note }
}
