import type { Draft, DraftCompany, DraftOffer, DraftPerson, DraftValue } from '../draft.ts'
import { workedOn } from './person-meant.ts'
import { isSameEmail, isSamePhoneIn, joined } from './same-contact.ts'

/** Where words of the user's own go: over what the page gave, which can be had again at a click. */

type PersonWords = Partial<Pick<DraftPerson, 'name' | 'title' | 'emails' | 'phones'>>

/**
 * Gives words to somebody, in the draft or not. They go with the lead then; of a page on which the user has done nothing
 * yet, nobody else does.
 */
export function putPerson(draft: Draft, person: DraftPerson, words: PersonWords): Draft {
  const changed: DraftPerson = {
    ...person,
    included: true,
    name: ownOr(person.name, words.name),
    title: ownOr(person.title, words.title),
    ...withContacts(person, words, draft.country),
  }
  const others = draft.people.map((one) =>
    draft.touched || one === person ? one : { ...one, included: false },
  )
  const people =
    workedOn(draft) === person
      ? others.map((one) => (one === person ? changed : one))
      : [changed, ...others.filter((one) => one !== person)]
  const formers = [
    ...former('name', person.name, changed.name),
    ...former('title', person.title, changed.title),
  ]
  return { ...draft, touched: true, people, offers: withFormers(draft.offers, formers) }
}

type CompanyWords = Partial<Pick<DraftCompany, 'name' | 'address' | 'emails' | 'phones'>>

/** Gives words to the company. */
export function putCompany(draft: Draft, words: CompanyWords): Draft {
  const company = {
    ...draft.company,
    name: ownOr(draft.company.name, words.name),
    address: ownOr(draft.company.address, words.address),
    ...withContacts(draft.company, words, draft.country),
  }
  const formers = [
    ...former('company', draft.company.name, company.name),
    ...former('address', draft.company.address, company.address),
  ]
  return { ...draft, touched: true, company, offers: withFormers(draft.offers, formers) }
}

/** What nothing overwrites. */
const own = <Value extends DraftValue>(value: Value): Value => ({ ...value, edited: true })

const ownOr = (before: DraftValue, word: DraftValue | undefined): DraftValue =>
  word === undefined || word.value === '' ? before : own(word)

type Contacts = Pick<DraftPerson, 'emails' | 'phones'>

function withContacts(owner: Contacts, words: Partial<Contacts>, country: string | null): Contacts {
  return {
    emails: joined(owner.emails, (words.emails ?? []).map(own), isSameEmail),
    phones: joined(owner.phones, (words.phones ?? []).map(own), isSamePhoneIn(country)),
  }
}

function former(field: DraftOffer['field'], { value, origins }: DraftValue, now: DraftValue): DraftOffer[] {
  return value === '' || value === now.value ? [] : [{ field, value, type: 'work', origins }]
}

function withFormers(offers: DraftOffer[], formers: DraftOffer[]): DraftOffer[] {
  const isNew = ({ field, value }: DraftOffer) =>
    offers.every((offer) => offer.field !== field || offer.value !== value)
  return [...formers.filter(isNew), ...offers]
}
