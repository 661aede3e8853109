import type { Draft, DraftContact, DraftPerson } from './draft.ts'

/**
 * Adds the person whom a later capture pointed at to a draft that the user has already worked on. Nothing of the
 * draft is replaced: somebody of the same name only gains contacts, anybody else comes in front.
 */
export function addToDraft(draft: Draft, captured: Draft): Draft {
  const [pointed] = captured.people
  if (pointed === undefined || isEmpty(pointed)) return draft
  const known = draft.people.find((person) => isNamesake(person, pointed))
  const people = known
    ? draft.people.map((person) => (person === known ? withContacts(person, pointed) : person))
    : [{ ...pointed, included: true }, ...draft.people.filter((person) => !isEmpty(person))]
  return { ...draft, people, pointedAt: true, touched: true }
}

function isEmpty({ name, title, emails, phones }: DraftPerson): boolean {
  return name.value === '' && title.value === '' && emails.length === 0 && phones.length === 0
}

function isNamesake(left: DraftPerson, right: DraftPerson): boolean {
  return right.name.value !== '' && left.name.value.toLowerCase() === right.name.value.toLowerCase()
}

function withContacts(person: DraftPerson, more: DraftPerson): DraftPerson {
  return {
    ...person,
    included: true,
    emails: union(person.emails, more.emails),
    phones: union(person.phones, more.phones),
  }
}

function union(known: DraftContact[], more: DraftContact[]): DraftContact[] {
  return [...known, ...more.filter(({ value }) => known.every((one) => one.value !== value))]
}
