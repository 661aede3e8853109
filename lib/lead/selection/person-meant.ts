import { combine } from '../confidence.ts'
import { FILL } from '../confidence-bands.ts'
import type { Draft, DraftPerson, DraftValue } from '../draft.ts'
import { nameWords } from '../people/person-name.ts'
import { isSameEmail, isSamePhoneIn } from './same-contact.ts'

/** Whether anything is known of somebody. */
export function isFilled({ name, title, company, emails, phones, profiles }: DraftPerson): boolean {
  return [name, title, company, ...emails, ...phones, ...profiles].some(({ value }) => value.trim() !== '')
}

/** Whom the user works on: who is open in the popup. */
export function workedOn({ people }: Draft): DraftPerson | undefined {
  return people.find(({ included }) => included) ?? people[0]
}

/**
 * Whom marked words are of: who has that name or that contact, else who is worked on and could be called so. Null:
 * somebody whom the draft does not know.
 */
export function personMeant(draft: Draft, read: DraftPerson): DraftPerson | null {
  const worked = workedOn(draft)
  const owner = draft.people.find((person) => sharesContact(person, read, draft.country))
  if (read.name.value === '') return owner ?? worked ?? null
  const namesake = draft.people.find((person) => isNamesake(person, read))
  return namesake ?? [owner, worked].find((person) => person && couldBeCalled(person.name)) ?? null
}

/** The page gave no name, or one that is marked for the user's eye. */
const couldBeCalled = ({ value, origins, edited }: DraftValue): boolean =>
  value.trim() === '' || (!edited && combine(origins) < FILL)

/** The same but for titles, initials and order; or the one's words are all of the other's. */
export function isNamesake(left: Pick<DraftPerson, 'name'>, right: Pick<DraftPerson, 'name'>): boolean {
  const [short = [], long = []] = [left, right]
    .map(({ name }) => nameWords(name.value))
    .sort((a, b) => a.length - b.length)
  return short.length > 0 && short.every((word) => long.includes(word))
}

/** An e-mail or a phone of both is the same, however it is written. */
export function sharesContact(left: DraftPerson, right: DraftPerson, country: string | null): boolean {
  const isSamePhone = isSamePhoneIn(country)
  return (
    left.emails.some((one) => right.emails.some((other) => isSameEmail(one, other))) ||
    left.phones.some((one) => right.phones.some((other) => isSamePhone(one, other)))
  )
}
