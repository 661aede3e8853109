import { sharedEmployer } from '../../lib/lead/company/company-for-people.ts'
import type { Draft, DraftPerson } from '../../lib/lead/draft.ts'
import { emptyPerson, emptyValue } from '../../lib/lead/empty-draft.ts'

/** Who is in the draft, beyond whom the page named. */

/** The id of the next person entered by hand. */
export function nextPersonId({ people }: Draft): string {
  let count = 1
  while (people.some((person) => person.id === `typed-${count}`)) count++
  return `typed-${count}`
}

/** Whoever is added beside people of one firm is taken to be of that firm too. */
export function addPerson(draft: Draft, id: string): Draft {
  const company = sharedEmployer(draft.people) ?? emptyValue()
  return { ...draft, touched: true, people: [...draft.people, { ...emptyPerson(id), company }] }
}

/** For one who was added by mistake; whom the page named is left out instead, and can be put back. */
export function removePerson(draft: Draft, personId: string): Draft {
  return { ...draft, touched: true, people: draft.people.filter((person) => person.id !== personId) }
}

/** Nothing is known of them yet. */
export function isBlank({ name, title, emails, phones, profiles }: DraftPerson): boolean {
  return [name, title, ...emails, ...phones, ...profiles].every(({ value }) => value.trim() === '')
}

/** More than one person goes with the lead. */
export function standsForSeveral({ people }: Draft): boolean {
  return people.filter((person) => person.included && !isBlank(person)).length > 1
}
