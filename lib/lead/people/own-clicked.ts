import { isRoleMailbox } from '../emails/email-kind.ts'
import type { People } from './find-people.ts'
import { createPerson } from './person.ts'

/** A contact that the user pointed at, and that is nobody's here, begins a person without a name. */
export function ownClicked(found: People): People {
  const pointed = found.unowned.filter(
    ({ finding, field, key }) =>
      (finding.source === 'clicked' || finding.source === 'selection') &&
      !(field === 'email' && isRoleMailbox(key)),
  )
  const keys = new Set(pointed.map(({ key }) => key))
  const owner = found.people.find(({ contacts }) => contacts.some(({ key }) => keys.has(key)))
  if (pointed.length === 0) return found
  if (owner !== undefined) {
    owner.contacts.unshift(...pointed)
    return { ...found, unowned: found.unowned.filter((contact) => !pointed.includes(contact)) }
  }
  const nameless = createPerson('pointed-at')
  nameless.contacts.push(...found.unowned.filter(({ key }) => keys.has(key)))
  return {
    ...found,
    people: [nameless, ...found.people],
    unowned: found.unowned.filter(({ key }) => !keys.has(key)),
  }
}
