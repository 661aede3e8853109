import type { Draft, DraftPerson } from '../../lib/lead/draft.ts'
import { emptyPerson } from '../../lib/lead/empty-draft.ts'

/** Who is in the draft, beyond whom the page named. */

/** The id of the next person entered by hand. */
export function nextPersonId({ people }: Draft): string {
  let count = 1
  while (people.some((person) => person.id === `typed-${count}`)) count++
  return `typed-${count}`
}

export function addPerson(draft: Draft, id: string): Draft {
  return { ...draft, touched: true, people: [...draft.people, emptyPerson(id)] }
}

/** For one who was added by mistake; whom the page named is left out instead, and can be put back. */
export function removePerson(draft: Draft, personId: string): Draft {
  return { ...draft, touched: true, people: draft.people.filter((person) => person.id !== personId) }
}

/** Nothing is known of them yet. */
export function isBlank({ name, title, emails, phones, profiles }: DraftPerson): boolean {
  return [name, title, ...emails, ...phones, ...profiles].every(({ value }) => value.trim() === '')
}
