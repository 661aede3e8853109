import { hasLegalForm } from '../../evidence/companies/legal-form.ts'
import type { Finding } from '../../evidence/evidence.ts'
import { isJobTitle } from '../people/job-title.ts'
import type { Person } from '../people/person.ts'
import { nameKey, tidyName } from '../people/person-name.ts'
import { domainLabel, isFreemail } from './domain.ts'
import { domainAgreement, squash } from './domain-agreement.ts'
import { isFirmPlace, saysFirm } from './firm-words.ts'
import { tidyCompany } from './tidy-company.ts'

/** A part of the cards of a page must hold so many people's firms before it says anything of others. */
const FEWEST = 3

/** A firm with the person beside whose name it stands. */
export type Employed = readonly [Person, Finding]

/**
 * People listed with their firms have them in one part of their cards, whatever the words: of what stands there for
 * different people, a third must be known for a firm and no more than that for a job title.
 */
export function firmsBySlot(
  findings: readonly Finding[],
  people: readonly Person[],
  isOwn: (name: string) => boolean,
): Map<Person, Finding> {
  const named = new Map(people.flatMap((person) => keysOf(person).map((key) => [key, person] as const)))
  const isPerson = (value: string) => named.has(nameKey(value)) && !hasLegalForm(value)
  const parts = new Map<string, Employed[]>()
  for (const finding of findings) {
    const owner = ownerOf(finding, named)
    if (owner === undefined || isPerson(finding.value)) continue
    for (const part of partsOf(finding)) {
      const known = parts.get(part)
      if (known === undefined) parts.set(part, [[owner, finding]])
      else known.push([owner, finding])
    }
  }
  const firms = [...parts.values()].map(oneEach).filter((part) => isPartOfFirms(part, isOwn))
  const found = new Map<Person, Finding>()
  for (const part of firms.sort((a, b) => signsIn(b) - signsIn(a)))
    for (const [person, finding] of part)
      if (!found.has(person) && isFirmLike(finding)) found.set(person, finding)
  return found
}

const keysOf = ({ key, names }: Person): string[] => [key, ...names.map((name) => nameKey(name.name))]

function ownerOf({ label, subject }: Finding, named: ReadonlyMap<string, Person>): Person | undefined {
  return subject === 'person' && label.startsWith('= ')
    ? named.get(nameKey(tidyName(label.slice(2))))
    : undefined
}

/** By its place in the card; where it has a class of its own, also by that alone: not every card has all its lines. */
function partsOf({ slot }: Finding): string[] {
  if (slot === null) return []
  const [place = '', part = ''] = slot.split('|')
  return /^[^<]{0,60}\.[\w-]/.test(place) ? [slot, `${place}|${part.endsWith(',') ? ',' : ''}`] : [slot]
}

/** The first of each person. */
function oneEach(part: readonly Employed[]): Employed[] {
  return [...new Map([...part].reverse()).entries()].reverse()
}

function isPartOfFirms(part: readonly Employed[], isOwn: (name: string) => boolean): boolean {
  const values = part.map(([, { value }]) => value)
  const different = new Set(values.map(squash)).size
  if (different < FEWEST || different * 2 < values.length) return false
  if (values.filter((value) => isOwn(value)).length * 3 > values.length) return false
  return values.filter(isTitle).length * 3 <= values.length && signsIn(part) * 3 >= values.length
}

const signsIn = (part: readonly Employed[]): number => part.filter(isSaidToBeFirm).length

/** By its words, by a class, or by the host of the person's mailbox. */
function isSaidToBeFirm([person, { value, slot }]: Employed): boolean {
  if (isFirmPlace(slot) || saysFirm(value)) return true
  return person.contacts.some(({ field, key }) => {
    const host = key.slice(key.indexOf('@') + 1)
    return field === 'email' && !isFreemail(host) && domainAgreement(value, domainLabel(host)) >= 0.6
  })
}

const isTitle = (text: string): boolean => isJobTitle(text) && !saysFirm(text)

const isFirmLike = ({ value }: Finding): boolean => !isTitle(value) && tidyCompany(value) !== ''
