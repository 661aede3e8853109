import type { Finding, PageEvidence } from '../../evidence/evidence.ts'
import { FILL } from '../confidence-bands.ts'
import { originOf } from '../mention.ts'
import { isJobTitle } from '../people/job-title.ts'
import type { Person } from '../people/person.ts'
import { squash } from './domain-agreement.ts'
import { employerOf } from './employer.ts'
import { firmsOfPeople } from './firms-of-people.ts'
import type { CompanyName } from './rank-companies.ts'
import { isSiteOwn } from './same-organisation.ts'
import { tidyCompany } from './tidy-company.ts'

export interface Employers {
  /** Whom people work for, where that is another than the page's organisation. */
  others: ReadonlyMap<Person, CompanyName>
  /** Names under which a person's own words speak of the page's organisation, the main person's first. */
  own: CompanyName[]
  /** Who is listed by a chamber or a conference is not employed by it. */
  isList: boolean
}

/** Whom each person works for, by what the page says of that person. */
export function findEmployers(
  evidence: PageEvidence,
  people: readonly Person[],
  organisation: string,
): Employers {
  const isOwn = remembering((name) => isSiteOwn(name, organisation, evidence.url))
  const firms = firmsOfPeople(evidence.findings, people, isOwn)
  const others = new Map<Person, CompanyName>()
  const own: CompanyName[] = []
  for (const person of people) {
    const employer = listed(firms.get(person)) ?? employerOf(person, evidence)
    if (employer === null) continue
    if (isOwn(employer.value)) own.push(employer)
    else others.set(person, employer)
  }
  return { others, own, isList: firms.size > 0 }
}

/** Of hundreds of people many work for the same, and each is asked for several times. */
function remembering(answer: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const found = known.get(name) ?? answer(name)
    known.set(name, found)
    return found
  }
}

/** Below the band that is filled without a mark. */
export const UNSURE = FILL - 0.1

function listed(finding: Finding | undefined): CompanyName | null {
  const value = tidyCompany(finding?.value ?? '')
  if (finding === undefined || value === '') return null
  return { value, origins: [originOf({ finding, confidence: UNSURE })], confidence: UNSURE }
}

/**
 * The person with titles that leave the firm out: "Director" of "Director, Halden Hospital", and what stands behind it
 * in "Ann Ode | Halden Tools | Chair". A part of its name is no title at all: "Inc." of "Halden Tools, Inc.".
 */
export function withoutFirm(person: Person, employer: CompanyName | undefined, beside: TitlesBeside): Person {
  if (employer === undefined) return person
  const behind = `, ${employer.value}`
  const firm = squash(employer.value)
  const labels = new Set(person.names.map(({ finding }) => `= ${finding.value}`))
  const own = [...labels].flatMap((label) => beside.get(label) ?? []).sort((a, b) => a.index - b.index)
  const titles = [...own.map(({ title }) => title), ...person.titles]
    .map((title) =>
      title.value.endsWith(behind) ? { ...title, value: title.value.slice(0, -behind.length) } : title,
    )
    .filter(({ value }) => isJobTitle(value) || !firm.includes(squash(value)))
  return { ...person, titles }
}

/** Titles among what stands beside names in one line, by the label that says beside which. */
export type TitlesBeside = ReadonlyMap<string, readonly { title: Finding; index: number }[]>

export function titlesBeside(findings: readonly Finding[]): TitlesBeside {
  const beside = new Map<string, { title: Finding; index: number }[]>()
  for (const [index, finding] of findings.entries()) {
    const { subject, label, slot, value } = finding
    if (subject !== 'person' || !/\|\d$/.test(slot ?? '') || !isJobTitle(value)) continue
    const known = beside.get(label) ?? []
    beside.set(label, known)
    known.push({ title: { ...finding, field: 'title' }, index })
  }
  return beside
}
