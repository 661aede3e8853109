import type { Finding, PageEvidence } from '../../evidence/evidence.ts'
import type { Mention } from '../mention.ts'
import { giveContacts } from './give-contacts.ts'
import { headingBreaks } from './heading-breaks.ts'
import { isInTitle, judgeNames, LIKELY } from './judge-names.ts'
import { linkTitles } from './link-titles.ts'
import { NamePlaces } from './name-places.ts'
import { joinShortForms } from './nicknames.ts'
import { createPerson, type Person } from './person.ts'
import { giveProfileContacts } from './profile-contacts.ts'
import { type NameMention, readNames } from './read-names.ts'
import { representedKeys } from './represented.ts'
import { sectionTitles } from './section-titles.ts'
import { talkedAbout } from './talked-about.ts'

const PEOPLE_LIMIT = 500
/** Names of a lower score were wrong as often as right: they are offered. */
const SHOWN = 3

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
  const likely = candidates.filter(({ score }) => score >= LIKELY)
  const headed = new Set(sectionTitles(findings, likely, new Set(), '').keys())
  const represented = representedKeys(findings, likely)
  const talked = talkedAbout(findings, candidates, subjectOf(candidates, page.title))
  const judged = judgeNames(candidates, titles, contacts, { headed, represented, talked }, page)
  const accepted = joinShortForms(judged.filter(({ score }) => score >= SHOWN))
  const people = new Map<string, Person>()
  for (const name of accepted) {
    const person = people.get(name.key) ?? createPerson(name.key)
    person.names.push(name)
    if (people.size < PEOPLE_LIMIT) people.set(name.key, person)
  }
  for (const [name, own] of linkTitles(findings, accepted)) people.get(name.key)?.titles.push(...own)
  joinRecords(findings, people)
  const titled = new Set([...people.values()].flatMap(({ key, titles }) => (titles.length > 0 ? key : [])))
  for (const [key, title] of sectionTitles(findings, accepted, titled, page.title))
    people.get(key)?.titles.push(title)
  const unowned = giveProfileContacts(
    giveContacts(contacts, accepted, people, headingBreaks(findings, accepted)),
    people,
    page.title,
  )
  giveProfiles(findings, accepted, people)
  return { people: [...people.values()], unowned, unsure: judged.filter(({ score }) => score < SHOWN) }
}

/** The one person, if there is one, whose name heads the page and stands in its title. */
function subjectOf(names: readonly NameMention[], pageTitle: string): ReadonlySet<string> {
  const heads = names.filter(
    (name) =>
      /^h1\b|<h1\b/.test(name.finding.slot ?? '') && name.score >= LIKELY && isInTitle(name, pageTitle),
  )
  const keys = new Set(heads.map(({ key }) => key))
  return keys.size === 1 ? keys : new Set()
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
