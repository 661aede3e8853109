import type { Draft, DraftContact, DraftPerson, DraftValue } from './draft.ts'
import { isPointedAt } from './pointed-at.ts'
import { isFilled, isNamesake, sharesContact } from './selection/person-meant.ts'
import { isSameEmail, isSamePhoneIn, joined } from './selection/same-contact.ts'

/**
 * Adds what a later capture pointed at to a draft that the user has already worked on. Nothing of the draft is replaced:
 * who has that name or that contact already only gains contacts, anybody else comes in front; the mailbox of a function
 * joins the company's.
 */
export function addToDraft(draft: Draft, captured: Draft): Draft {
  const [first] = captured.people
  const pointed = first !== undefined && isOfGesture(first) ? first : null
  const company = withContacts(draft.company, pointedContacts(captured.company), draft.country)
  if (pointed === null && company === draft.company) return draft
  const people = pointed === null ? draft.people : withPerson(draft, pointed)
  return { ...draft, company, people, pointedAt: true, touched: true }
}

const isOfGesture = ({ name, title, emails, phones }: DraftPerson): boolean =>
  [name, title, ...emails, ...phones].some(isPointed)

const isPointed = ({ origins }: DraftValue): boolean => origins.some(isPointedAt)

function withPerson(draft: Draft, pointed: DraftPerson): DraftPerson[] {
  const { people, country } = draft
  const known =
    people.find((person) => isNamesake(person, pointed)) ??
    people.find((person) => sharesContact(person, identifying(pointed), country))
  if (known === undefined) return [{ ...pointed, included: true }, ...people.filter(isFilled)]
  const changed = { ...withContacts(known, pointed, country), included: true }
  return people.map((person) => (person === known ? changed : person))
}

/** People of different names share a switchboard, but no mailbox. */
const identifying = (person: DraftPerson): DraftPerson =>
  person.name.value === '' ? person : { ...person, phones: [] }

interface Contacts {
  emails: DraftContact[]
  phones: DraftContact[]
}

const pointedContacts = ({ emails, phones }: Contacts): Contacts => ({
  emails: emails.filter(isPointed),
  phones: phones.filter(isPointed),
})

function withContacts<Owner extends Contacts>(owner: Owner, more: Contacts, country: string | null): Owner {
  if (more.emails.length + more.phones.length === 0) return owner
  return {
    ...owner,
    emails: joined(owner.emails, more.emails, isSameEmail),
    phones: joined(owner.phones, more.phones, isSamePhoneIn(country)),
  }
}
