import type { Finding } from '../../evidence/evidence.ts'
import type { Person } from '../people/person.ts'
import { ancestors, depthOf } from '../tree.ts'
import { squash } from './domain-agreement.ts'
import { firmsBySlot } from './firm-slots.ts'

/** At least so many people with firms of their own make a list of other firms' people. */
const LIST = 3
/** A column of companies says by its head what it holds. */
const COLUMN = 2
/** What lies less deep groups the whole page. */
const CARD_DEPTH = 3

/**
 * In directories and lists of speakers each person's card has a firm. Gives each person's, if people have different
 * ones: of a column headed so, of a part of the cards that holds firms, or of lines with a legal form.
 */
export function firmsOfPeople(
  findings: readonly Finding[],
  people: readonly Person[],
  isOwn: (name: string) => boolean,
): ReadonlyMap<Person, Finding> {
  const beside = findings.filter(({ field, source }) => field === 'company' && source === 'text')
  const labelled = (...labels: string[]) =>
    ownersOf(
      beside.filter(({ label, path }) => labels.includes(label) && path !== null),
      people,
    )
  const columns = ifDifferent(labelled('column'), COLUMN)
  const slots = firmsBySlot(beside, people, isOwn)
  const forms = ifDifferent(labelled('', 'imprint'), LIST)
  return new Map([...forms, ...slots, ...columns])
}

/** One firm beside everybody is the site's own. */
function ifDifferent(firms: Map<Person, Finding>, fewest: number): Map<Person, Finding> {
  return new Set([...firms.values()].map(({ value }) => squash(value))).size < fewest ? new Map() : firms
}

/** The person whose name alone the smallest element around a line holds that holds a name. */
function ownersOf(lines: readonly Finding[], people: readonly Person[]): Map<Person, Finding> {
  const around = new Map<string, Person | null>()
  for (const person of people)
    for (const { finding } of person.names)
      for (const path of finding.path === null ? [] : ancestors(finding.path)) {
        const known = around.get(path)
        if (known === null) break
        around.set(path, known === undefined || known === person ? person : null)
      }
  const owners = new Map<Person, Finding>()
  for (const line of lines) {
    const card = [...ancestors(line.path ?? '')].find((path) => around.has(path))
    const owner = card === undefined || depthOf(card) < CARD_DEPTH ? null : around.get(card)
    if (owner && !owners.has(owner)) owners.set(owner, line)
  }
  return owners
}
