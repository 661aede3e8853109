import type { Draft, DraftContact, DraftOffer } from '../draft.ts'
import { parsePhone } from './parse-phone.ts'

/**
 * The draft with the page's numbers as people write them in the given country, where they are of it; others keep their
 * country code. What the user typed stays. It is read back in the draft's own country.
 */
export function phonesAtHome(draft: Draft, country = draft.country): Draft {
  if (country === null) return draft
  const written = writtenAtHome(country)
  const contact = (one: DraftContact): DraftContact =>
    one.edited ? one : { ...one, value: written(one.value) }
  const offer = (one: DraftOffer): DraftOffer =>
    one.field === 'phone' ? { ...one, value: written(one.value) } : one
  return {
    ...draft,
    people: draft.people.map((person) => ({ ...person, phones: person.phones.map(contact) })),
    company: { ...draft.company, phones: draft.company.phones.map(contact) },
    offers: draft.offers.map(offer),
  }
}

/** A form that would be read as another number, or as none, is not one to show. */
function writtenAtHome(country: string): (value: string) => string {
  const known = new Map<string, string>()
  const write = (value: string): string => {
    const phone = parsePhone(value, country)
    if (phone?.country !== country) return value
    const home = phone.extension === '' ? phone.home : `${phone.home} ext. ${phone.extension}`
    const again = parsePhone(home, country)
    return again?.number === phone.number && again.extension === phone.extension ? home : value
  }
  return (value) => {
    const home = known.get(value) ?? write(value)
    known.set(value, home)
    return home
  }
}
