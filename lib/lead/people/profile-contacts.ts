import { isRoleMailbox } from '../emails/email-kind.ts'
import type { Mention } from '../mention.ts'
import { common, depthOf } from '../tree.ts'
import { isInTitle } from './judge-names.ts'
import type { Person } from './person.ts'

/** What more than these a page shows is its firm's. */
const MOST = 3

/**
 * On the page of one person alone, with the name for its heading and in its title, what follows the heading in the
 * same part of the page is that person's, save mailboxes of a function. Gives back what remains nobody's.
 */
export function giveProfileContacts(
  unowned: readonly Mention[],
  people: ReadonlyMap<string, Person>,
  pageTitle: string,
): Mention[] {
  const [person, ...others] = people.values()
  if (person === undefined || others.length > 0) return [...unowned]
  const heading = person.names.find(
    (name) => name.finding.source === 'heading' && isInTitle(name, pageTitle) && name.finding.path !== null,
  )
  if (heading === undefined) return [...unowned]
  // A bare page has its heading right in the body.
  const wrapperDepth = Math.min(2, depthOf(heading.finding.path ?? '') - 1)
  const own = unowned.filter(
    ({ finding, index, field, key }) =>
      finding.path !== null &&
      index > heading.index &&
      depthOf(common(heading.finding.path ?? '', finding.path)) >= wrapperDepth &&
      !(field === 'email' && isRoleMailbox(key)),
  )
  const isFew = (field: Mention['field']) =>
    new Set(own.filter((one) => one.field === field).map(({ key }) => key)).size <= MOST
  const given = new Set(own.filter(({ field }) => isFew(field)))
  person.contacts.push(...given)
  person.contacts.sort((a, b) => a.index - b.index)
  return unowned.filter((contact) => !given.has(contact))
}
