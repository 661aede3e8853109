import { isRoleMailbox } from '../emails/email-kind.ts'
import type { Mention } from '../mention.ts'
import { isPointedAt } from '../pointed-at.ts'
import type { People } from './find-people.ts'
import { createPerson, type Person } from './person.ts'

/**
 * Contacts that the user pointed at, first with whoever has them. Of one that is nobody's begins a person without a
 * name; the mailbox of a function is the company's, whomever the page gives it to.
 */
export function ownClicked(found: People): People {
  const pointed = found.unowned.filter(({ finding }) => isPointedAt(finding))
  const roles = new Set(pointed.filter(isRole).map(({ key }) => key))
  const people = found.people.map((person) => ({
    ...person,
    contacts: person.contacts.filter(({ key }) => !roles.has(key)),
  }))
  const nameless = createPerson('pointed-at')
  for (const contact of [...pointed].reverse())
    if (!roles.has(contact.key)) (ownerOf(contact, people) ?? nameless).contacts.unshift(contact)
  const taken = new Set(nameless.contacts.map(({ key }) => key))
  nameless.contacts.push(
    ...found.unowned.filter(({ key, finding }) => taken.has(key) && !isPointedAt(finding)),
  )
  const moved = found.people.flatMap(({ contacts }) => contacts.filter(({ key }) => roles.has(key)))
  const rest = found.unowned.filter(({ key, finding }) => !taken.has(key) && !isPointedAt(finding))
  return {
    ...found,
    people: nameless.contacts.length > 0 ? [nameless, ...people] : people,
    unowned: [...pointed.filter(isRole), ...moved, ...rest],
  }
}

const isRole = ({ field, key }: Mention): boolean => field === 'email' && isRoleMailbox(key)

const ownerOf = ({ key }: Mention, people: readonly Person[]): Person | undefined =>
  people.find(({ contacts }) => contacts.some((contact) => contact.key === key))
