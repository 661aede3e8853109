import { ownerByLabel, placeOf } from './contact-place.ts'
import { isRoleMailbox, localPartOf } from './email-kind.ts'
import { localSpellings, plainLocalPart } from './local-part.ts'
import type { Mention } from './mention.ts'
import { NamePlaces } from './name-places.ts'
import type { Person } from './person.ts'
import type { NameMention } from './read-names.ts'
import { depthOf } from './tree.ts'

/** Gives every contact to its person, and back what is nobody's. */
export function giveContacts(
  contacts: readonly Mention[],
  names: readonly NameMention[],
  people: ReadonlyMap<string, Person>,
): Mention[] {
  const placed = contacts.filter(({ finding }) => finding.path !== null)
  const places = new NamePlaces(names, placed.map(placeOf))
  const locals = localsOf(names)
  const unowned = contacts.filter((contact) => {
    const key = ownerOf(contact, names, places, locals)
    const person = key === null ? undefined : people.get(key)
    person?.contacts.push(contact)
    return person === undefined
  })
  const owned = [...people.values()].flatMap((person) => [...new Set(person.contacts.map(({ key }) => key))])
  const owners = new Map<string, number>()
  for (const key of owned) owners.set(key, (owners.get(key) ?? 0) + 1)
  // What is one person's in one place of the page is not the company's in another.
  return unowned.filter(({ key }) => owners.get(key) !== 1)
}

/** Whose a part before the "@" may be. */
function localsOf(names: readonly NameMention[]): Map<string, Set<string>> {
  const locals = new Map<string, Set<string>>()
  for (const { name, key } of names)
    for (const local of localSpellings(name)) locals.set(local, (locals.get(local) ?? new Set()).add(key))
  return locals
}

function ownerOf(
  contact: Mention,
  names: readonly NameMention[],
  places: NamePlaces,
  locals: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const { finding } = contact
  if (finding.record !== null) {
    const named = names.find((name) => name.finding.record === finding.record)
    if (named !== undefined || finding.subject === 'organisation') return named?.key ?? null
  }
  const labelled = ownerByLabel(contact, names)
  if (labelled !== null) return labelled
  const isRole = contact.field === 'email' && isRoleMailbox(contact.key)
  if (contact.field === 'email' && !isRole) {
    const [only, ...more] = locals.get(plainLocalPart(localPartOf(contact.key))) ?? []
    if (only !== undefined && more.length === 0) return only
  }
  if (finding.path === null) return null
  const owner = places.ownerOf(placeOf(contact))
  if (!owner?.groups) return null
  return isRole && owner.depth < depthOf(finding.path) - 3 ? null : owner.key
}
