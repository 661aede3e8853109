import type { Finding, PageEvidence } from '../../evidence/evidence.ts'
import { titleSegments } from '../company/title-segments.ts'
import { isRoleMailbox, localPartOf } from '../emails/email-kind.ts'
import type { Mention } from '../mention.ts'
import { depthOf } from '../tree.ts'
import { ownerByLabel, placeOf } from './contact-place.ts'
import { localSpellings, plainLocalPart } from './local-part.ts'
import { NamePlaces } from './name-places.ts'
import { nameKey, nameWords, tidyName } from './person-name.ts'
import { ACCEPTED, propagateNames } from './propagate-names.ts'
import type { NameMention } from './read-names.ts'
import { isIntroduced } from './score-name.ts'
import { isStrongTitle } from './title-strength.ts'

/** From this score on a candidate may have titles and contacts of its own. */
export const LIKELY = 0

/** What the page says around names, by key, or by index of the mention. */
interface Surroundings {
  /** Under a heading that says who follows. */
  headed: ReadonlySet<string>
  /** May sign for a firm. */
  represented: ReadonlySet<string>
  /** Quoted or pictured. */
  talked: ReadonlySet<number>
}

/** Adds to each candidate's score what its surroundings say; without any of it a name in a text is nobody's. */
export function judgeNames(
  candidates: readonly NameMention[],
  titles: ReadonlyMap<NameMention, Finding[]>,
  contacts: readonly Mention[],
  { headed, represented, talked }: Surroundings,
  page: Pick<PageEvidence, 'url' | 'title'>,
): NameMention[] {
  const likely = candidates.filter(({ score }) => score >= LIKELY)
  const owned = ownersByPlace(contacts, likely)
  const locals = new Set(
    contacts
      .filter(({ field, key }) => field === 'email' && !isRoleMailbox(key))
      .map(({ key }) => plainLocalPart(localPartOf(key))),
  )
  const address = (URL.parse(page.url)?.pathname ?? '').split('/').map((segment) => nameWords(segment))
  const beside = titledBySlot(titles)
  const scored = candidates.map((name) => {
    if (name.stated) return name
    const reached = [
      owned.has(name.key) ? 1.5 : 0,
      localSpellings(name.name).some((local) => locals.has(local)) ? 3 : 0,
    ]
    if (talked.has(name.index) && reached.every((sign) => sign === 0))
      return { ...name, score: Math.min(name.score, ACCEPTED - 0.5) }
    const signs = [
      ...reached,
      titleSign(name, titles.get(name), beside),
      name.finding.source === 'heading' && isInTitle(name, page.title) ? 1.5 : 0,
      isInAddress(name, address) ? 1.5 : 0,
      isIntroduced(name.finding.label) ? 0.5 : 0,
      represented.has(name.key) && name.score >= GIVEN ? 1.5 : 0,
      headed.has(name.key) && name.score >= GIVEN && isOneOfCard(name) ? 1.5 : 0,
    ]
    const found = signs.reduce((sum, sign) => sum + sign, 0)
    return { ...name, score: found < WORTH ? Math.min(name.score, ACCEPTED - 0.5) : name.score + found }
  })
  return propagateNames(scored)
}

/** So many in one place make a list. */
const LIST = 3

/** A field of work alone is no sign, nor is a word behind the name in a text; the names around it may be. */
function titleSign(
  { finding }: NameMention,
  titles: readonly Finding[] | undefined,
  beside: ReadonlyMap<string, number>,
): number {
  if (titles === undefined || titles.length === 0) return 0
  const isSaid = ({ value, path }: Finding) => /^\p{Ll}/u.test(value) && path === finding.path
  const isAlone = (beside.get(finding.slot ?? '') ?? 0) < LIST
  return titles.some((title) => isStrongTitle(title) && !(isAlone && isSaid(title))) ? 1.8 : 0.9
}

/** How many names with titles each slot has. */
function titledBySlot(titles: ReadonlyMap<NameMention, Finding[]>): Map<string, number> {
  const counts = new Map<string, Set<string>>()
  for (const { key, finding } of titles.keys()) {
    const slot = finding.slot ?? ''
    counts.set(slot, (counts.get(slot) ?? new Set()).add(key))
  }
  return new Map([...counts].map(([slot, keys]) => [slot, keys.size]))
}

/** Under a heading that says who follows, those count that have a line of their own. */
const isOneOfCard = ({ finding }: NameMention): boolean => finding.snippet.length <= finding.value.length + 30

/** True where a part of the title between its dashes and bars is the name: news only mention names. */
export const isInTitle = ({ key }: NameMention, title: string): boolean =>
  titleSegments(title).some((segment) => nameKey(tidyName(segment.split(/,\s|\s\(/)[0] ?? '')) === key)

/** A part of the address is the name and little else: stories too have the names of their subjects in theirs. */
const isInAddress = ({ name }: NameMention, segments: readonly string[][]): boolean => {
  const words = nameWords(name).filter((word) => word.length > 1)
  return (
    words.length > 1 &&
    segments.some(
      (segment) => segment.length <= words.length + 2 && words.every((word) => segment.includes(word)),
    )
  )
}

/** With a given name, whatever else. */
const GIVEN = 2
/** Signs that together weigh less are none. */
const WORTH = 1.5
/** Nobody has so many of one kind: a corner with more is a list of the firm's. */
const MOST_CONTACTS = 3
/** How deep below the element that it shares with the name a contact may stand. */
const FARTHEST = 6

/** A number in the head, the foot and each card of a page is the firm's. */
const MOST_PLACES = 2

/** In how many corners of the page each contact stands. */
function placesOf(contacts: readonly Mention[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>()
  for (const { key, finding } of contacts) {
    const corner = (finding.path ?? '').slice(0, Math.max(0, (finding.path ?? '').lastIndexOf('/')))
    places.set(key, (places.get(key) ?? new Set()).add(corner))
  }
  return places
}

/** The names before which, or in whose own corner of the page, a contact stands. */
function ownersByPlace(contacts: readonly Mention[], names: readonly NameMention[]): Set<string> {
  const placed = contacts.filter(({ finding }) => finding.path !== null)
  const places = new NamePlaces(names, placed.map(placeOf))
  const near = new Map<string, Set<string>>()
  const common = placesOf(placed)
  for (const contact of placed) {
    if (contact.field === 'email' && isRoleMailbox(contact.key)) continue
    if ((common.get(contact.key)?.size ?? 0) > MOST_PLACES) continue
    const owner = places.ownerOf(placeOf(contact))
    if (!owner?.groups || depthOf(contact.finding.path ?? '') - owner.depth > FARTHEST) continue
    const key = `${owner.key}\n${contact.field}`
    near.set(key, (near.get(key) ?? new Set()).add(contact.key))
  }
  const owners = [...near].flatMap(([key, all]) =>
    all.size <= MOST_CONTACTS ? (key.split('\n', 1)[0] ?? []) : [],
  )
  const keys = new Set(names.map(({ key }) => key))
  return new Set([...owners, ...contacts.flatMap((contact) => ownerByLabel(contact, keys) ?? [])])
}
