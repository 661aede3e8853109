import type { Finding, PageEvidence } from '../page/evidence.ts'
import { isRoleMailbox, localPartOf } from './email-kind.ts'
import { linkTitles } from './link-titles.ts'
import type { Mention } from './mention.ts'
import { NamePlaces } from './name-places.ts'
import { createPerson, type Person } from './person.ts'
import { matchesLocalPart, nameKey, nameWords, tidyName } from './person-name.ts'
import { ACCEPTED, propagateNames } from './propagate-names.ts'
import { type NameMention, readNames } from './read-names.ts'
import { isIntroduced } from './score-name.ts'
import { titleSegments } from './title-segments.ts'
import { depthOf } from './tree.ts'

const PEOPLE_LIMIT = 500
/** From this score on a candidate may have titles and contacts of its own. */
const LIKELY = 0

export interface People {
  people: Person[]
  /** Contacts that are nobody's: the company's. */
  unowned: Mention[]
  /** Names that may be people without anything that says so. */
  unsure: NameMention[]
}

/** Puts names, titles and contacts together to people. */
export function findPeople(
  findings: readonly Finding[],
  contacts: readonly Mention[],
  page: Pick<PageEvidence, 'url' | 'title'>,
): People {
  const candidates = readNames(findings)
  const titles = linkTitles(
    findings,
    candidates.filter(({ score }) => score >= LIKELY),
  )
  const judged = judge(candidates, titles, contacts, page)
  const accepted = judged.filter(({ score }) => score >= ACCEPTED)
  const people = new Map<string, Person>()
  for (const name of accepted) {
    const person = people.get(name.key) ?? createPerson(name.key)
    person.names.push(name)
    if (people.size < PEOPLE_LIMIT) people.set(name.key, person)
  }
  for (const [name, own] of linkTitles(findings, accepted)) people.get(name.key)?.titles.push(...own)
  joinRecords(findings, people)
  const unowned = giveContacts(contacts, accepted, people)
  giveProfiles(findings, accepted, people)
  return { people: [...people.values()], unowned, unsure: judged.filter(({ score }) => score < ACCEPTED) }
}

/** Adds to each candidate's score what its surroundings say; without any of it a name in a text is nobody's. */
function judge(
  candidates: readonly NameMention[],
  titles: ReadonlyMap<NameMention, Finding[]>,
  contacts: readonly Mention[],
  page: Pick<PageEvidence, 'url' | 'title'>,
): NameMention[] {
  const likely = candidates.filter(({ score }) => score >= LIKELY)
  const owned = ownersByPlace(contacts, likely)
  const locals = contacts
    .filter(({ field, key }) => field === 'email' && !isRoleMailbox(key))
    .map(({ key }) => localPartOf(key))
  const scored = candidates.map((name) => {
    if (name.stated) return name
    const signs = [
      (titles.get(name)?.length ?? 0) > 0 ? 2 : 0,
      owned.has(name.key) ? 1.5 : 0,
      locals.some((local) => matchesLocalPart(name.name, local)) ? 3 : 0,
      isInTitle(name, page.title) && name.finding.source === 'heading' ? 1.5 : 0,
      isInAddress(name, page.url) ? 1.5 : 0,
      isIntroduced(name.finding.label) ? 0.5 : 0,
    ]
    const found = signs.reduce((sum, sign) => sum + sign, 0)
    return { ...name, score: found === 0 ? Math.min(name.score, ACCEPTED - 0.5) : name.score + found }
  })
  return propagateNames(scored)
}

/** True where a part of the title between its dashes and bars is the name: news only mention names. */
export const isInTitle = ({ key }: NameMention, title: string): boolean =>
  titleSegments(title).some((segment) => nameKey(tidyName(segment.split(/,\s|\s\(/)[0] ?? '')) === key)

const isInAddress = ({ name }: NameMention, url: string): boolean => {
  const slug = new Set(nameWords(URL.parse(url)?.pathname ?? ''))
  const words = nameWords(name).filter((word) => word.length > 1)
  return words.length > 1 && words.every((word) => slug.has(word))
}

const placeOf = ({ finding, index }: Mention) => ({ path: finding.path ?? '', index })

/** The names before which, or in whose own corner of the page, a contact stands. */
function ownersByPlace(contacts: readonly Mention[], names: readonly NameMention[]): Set<string> {
  const placed = contacts.filter(({ finding }) => finding.path !== null)
  const places = new NamePlaces(names, placed.map(placeOf))
  const near = placed.map((contact) => places.ownerOf(placeOf(contact)))
  const owners = near.flatMap((owner) => (owner?.groups ? owner.key : []))
  return new Set([...owners, ...contacts.flatMap((contact) => ownerByLabel(contact, names) ?? [])])
}

/** "Ann Ode: +1 …": the words before the value are a name. */
function ownerByLabel({ finding }: Mention, names: readonly NameMention[]): string | null {
  if (!/[ .]/.test(finding.label)) return null
  const key = nameKey(tidyName(finding.label))
  return names.some((name) => name.key === key) ? key : null
}

/** What a structured record or a selection says of the person whom it names. */
function joinRecords(findings: readonly Finding[], people: ReadonlyMap<string, Person>): void {
  const owners = new Map<string, Person>()
  for (const person of people.values())
    for (const { finding } of person.names) if (finding.record !== null) owners.set(finding.record, person)
  for (const finding of findings) {
    const person = finding.record === null ? undefined : owners.get(finding.record)
    if (finding.field === 'title') person?.titles.push(finding)
    if (finding.field === 'company') person?.companies.push(finding)
    if (finding.field === 'profile') person?.profiles.push(finding)
  }
}

/** Gives every contact to its person, and back what is nobody's. */
function giveContacts(
  contacts: readonly Mention[],
  names: readonly NameMention[],
  people: ReadonlyMap<string, Person>,
): Mention[] {
  const placed = contacts.filter(({ finding }) => finding.path !== null)
  const places = new NamePlaces(names, placed.map(placeOf))
  const unowned = contacts.filter((contact) => {
    const key = ownerOf(contact, names, places)
    const person = key === null ? undefined : people.get(key)
    person?.contacts.push(contact)
    return person === undefined
  })
  return unowned.filter(({ key }) => !isOnePersons(key, people))
}

/** What is one person's on one place of the page is nobody else's on another. */
function isOnePersons(key: string, people: ReadonlyMap<string, Person>): boolean {
  return [...people.values()].filter(({ contacts }) => contacts.some((one) => one.key === key)).length === 1
}

function ownerOf(contact: Mention, names: readonly NameMention[], places: NamePlaces): string | null {
  const { finding } = contact
  if (finding.record !== null) {
    const named = names.find((name) => name.finding.record === finding.record)
    if (named !== undefined || finding.subject === 'organisation') return named?.key ?? null
  }
  const labelled = ownerByLabel(contact, names)
  if (labelled !== null) return labelled
  const isRole = contact.field === 'email' && isRoleMailbox(contact.key)
  if (contact.field === 'email' && !isRole) {
    const local = localPartOf(contact.key)
    const matching = new Set(names.filter((name) => matchesLocalPart(name.name, local)).map(({ key }) => key))
    const [only] = matching
    if (matching.size === 1 && only !== undefined) return only
  }
  if (finding.path === null) return null
  const owner = places.ownerOf(placeOf(contact))
  if (!owner?.groups) return null
  return isRole && owner.depth < depthOf(finding.path) - 3 ? null : owner.key
}

function giveProfiles(
  findings: readonly Finding[],
  names: readonly NameMention[],
  people: ReadonlyMap<string, Person>,
): void {
  const profiles = findings.flatMap((finding, index) =>
    finding.field === 'profile' && finding.path !== null ? [{ finding, path: finding.path, index }] : [],
  )
  const places = new NamePlaces(names, profiles)
  for (const { finding, path, index } of profiles) {
    const owner = places.ownerOf({ path, index })
    if (owner?.groups) people.get(owner.key)?.profiles.push(finding)
  }
}
