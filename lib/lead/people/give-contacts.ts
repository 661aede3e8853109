import { isRoleMailbox, localPartOf } from '../emails/email-kind.ts'
import type { Mention } from '../mention.ts'
import { isPointedAt } from '../pointed-at.ts'
import { depthOf } from '../tree.ts'
import { ownerByLabel, placeOf } from './contact-place.ts'
import type { HeadingBreak } from './heading-breaks.ts'
import { localSpellings, plainLocalPart } from './local-part.ts'
import { NamePlaces } from './name-places.ts'
import type { Person } from './person.ts'
import type { NameMention } from './read-names.ts'

/** Nobody has more of one kind: what stands around a name in greater number is the firm's. */
const MOST = 5

/** Gives every contact to its person, and back what is nobody's. */
export function giveContacts(
  contacts: readonly Mention[],
  names: readonly NameMention[],
  people: ReadonlyMap<string, Person>,
  breaks: readonly HeadingBreak[],
): Mention[] {
  const placed = contacts.filter(({ finding }) => finding.path !== null)
  const known = {
    places: new NamePlaces(names, placed.map(placeOf), breaks),
    locals: localsOf(names),
    keys: new Set(names.map(({ key }) => key)),
    links: namesAt(names),
    records: new Map(names.flatMap(({ finding, key }) => (finding.record ? [[finding.record, key]] : []))),
  }
  const owned = withoutRoles(contacts.map((contact) => ({ contact, ...ownerOf(contact, known) })))
  const crowded = crowdedPlaces(owned)
  const unowned: Mention[] = []
  for (const { contact, key, isByPlace } of owned) {
    const person = key === null ? undefined : people.get(key)
    const isCrowded = isByPlace && crowded.has(`${key}\n${contact.field}`)
    if (person === undefined || isCrowded) unowned.push(contact)
    else person.contacts.push(contact)
  }
  const owners = ownerCounts(people)
  // What is one person's in one place of the page is not the company's in another.
  return unowned.filter(({ key, finding }) => owners.get(key) !== 1 || isPointedAt(finding))
}

interface Owned {
  key: string | null
  /** Nothing but the place says so. */
  isByPlace: boolean
}

/** A mailbox of a function in somebody's card is the firm's, unless there is no other way to reach that person. */
function withoutRoles<One extends Owned & { contact: Mention }>(owned: readonly One[]): One[] {
  const isRole = ({ contact }: One) => contact.field === 'email' && isRoleMailbox(contact.key)
  const reached = new Set(owned.filter((one) => !isRole(one)).map(({ key }) => key))
  return owned.map((one) =>
    one.isByPlace && one.key !== null && reached.has(one.key) && isRole(one) ? { ...one, key: null } : one,
  )
}

function crowdedPlaces(owned: readonly (Owned & { contact: Mention })[]): Set<string> {
  const counts = new Map<string, Set<string>>()
  for (const { contact, key, isByPlace } of owned) {
    const place = `${key}\n${contact.field}`
    if (isByPlace) counts.set(place, (counts.get(place) ?? new Set()).add(contact.key))
  }
  return new Set([...counts].flatMap(([place, keys]) => (keys.size > MOST ? place : [])))
}

function ownerCounts(people: ReadonlyMap<string, Person>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const person of people.values())
    for (const key of new Set(person.contacts.map((contact) => contact.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Whose a part before the "@" may be. */
function localsOf(names: readonly NameMention[]): Map<string, Set<string>> {
  const locals = new Map<string, Set<string>>()
  for (const { name, key } of names)
    for (const local of localSpellings(name)) locals.set(local, (locals.get(local) ?? new Set()).add(key))
  return locals
}

/** Whom alone the words of an element name. */
function namesAt(names: readonly NameMention[]): Map<string, string | null> {
  const at = new Map<string, string | null>()
  for (const { finding, key } of names)
    if (finding.path !== null) at.set(finding.path, (at.get(finding.path) ?? key) === key ? key : null)
  return at
}

interface Known {
  places: NamePlaces
  /** By the place of a link, who its words are. */
  links: ReadonlyMap<string, string | null>
  locals: ReadonlyMap<string, ReadonlySet<string>>
  keys: ReadonlySet<string>
  /** Whom a structured record names. */
  records: ReadonlyMap<string, string>
}

function ownerOf(contact: Mention, { places, links, locals, keys, records }: Known): Owned {
  const { finding } = contact
  const sure = (key: string | null): Owned => ({ key, isByPlace: false })
  const recorded = finding.record === null ? undefined : records.get(finding.record)
  if (recorded !== undefined) return sure(recorded)
  if (finding.record !== null && finding.subject === 'organisation') return sure(null)
  const linked = finding.source === 'link' && finding.path !== null ? links.get(finding.path) : undefined
  if (linked) return sure(linked)
  const labelled = ownerByLabel(contact, keys)
  if (labelled !== null) return sure(labelled)
  const isRole = contact.field === 'email' && isRoleMailbox(contact.key)
  if (contact.field === 'email' && !isRole) {
    const [only, ...more] = locals.get(plainLocalPart(localPartOf(contact.key))) ?? []
    if (only !== undefined && more.length === 0) return sure(only)
  }
  const owner = finding.path === null ? null : places.ownerOf(placeOf(contact))
  if (!owner?.groups || finding.path === null) return sure(null)
  const isFar = isRole && owner.depth < depthOf(finding.path) - 3
  return { key: isFar ? null : owner.key, isByPlace: true }
}
