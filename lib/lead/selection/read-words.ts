import type { Draft, DraftContact, DraftOffer, DraftPerson } from '../draft.ts'
import { emptyPerson } from '../empty-draft.ts'
import { makeDraft } from '../make-draft.ts'
import { phonesAtHome } from '../phones/phones-at-home.ts'
import { nothingOn } from '../unread-draft.ts'
import { isFilled } from './person-meant.ts'

/** Longer than any signature: a text to keep, in which nobody looks for a number. */
const LONGEST_READ = 2000
/** Words around a name make it part of a sentence; so much of them must be what was read. */
const SHARE_READ = 0.6

/** What marked words say for a lead. */
export type Words = Pick<Draft, 'people' | 'company'>

/**
 * Reads marked words as a page of their own, with phones as the country of their page has them. Null: they are prose. A
 * name in a sentence is not what the user means by the sentence, a contact is.
 */
export function readWords(text: string, country: string | null, newId: () => string): Words | null {
  if (text.length > LONGEST_READ) return null
  const page = { ...nothingOn({ pageUrl: '', pageTitle: '' }), countries: country === null ? [] : [country] }
  const gesture = { clickedLink: null, selectionText: text }
  const read = phonesAtHome(makeDraft(page, { id: '', now: 0, newId, uiLanguage: '', ...gesture }), country)
  const words = { people: withOffered(read, newId).filter(isFilled), company: read.company }
  return hasContact(words) || shareOf(words, text) >= SHARE_READ ? words : null
}

/** A fax is only offered on a page; who marks it means it. */
function withOffered({ people, offers }: Draft, newId: () => string): DraftPerson[] {
  const [first = emptyPerson(newId()), ...others] = people
  const of = (wanted: DraftOffer['field']): DraftContact[] =>
    offers
      .filter(({ field }) => field === wanted)
      .map(({ value, type, origins }) => ({ id: newId(), value, type, origins, edited: false }))
  const emails = [...first.emails, ...of('email')]
  const phones = [...first.phones, ...of('phone')]
  return [{ ...first, emails, phones }, ...others]
}

const hasContact = ({ people, company }: Words): boolean =>
  [...people, company].some(({ emails, phones }) => emails.length + phones.length > 0)

function shareOf({ people, company }: Words, text: string): number {
  const values = people.flatMap((person) => [person.name, person.title, person.company])
  const read = [...values, company.name, company.address].map(({ value }) => value).join('')
  return countLetters(read) / Math.max(1, countLetters(text))
}

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
