import type { Finding } from '../evidence/evidence.ts'
import { squash } from './domain-agreement.ts'
import type { Person } from './person.ts'
import { ancestors, depthOf } from './tree.ts'

/** At least so many people with firms of their own make a list of other firms' people. */
const LIST = 3
/** What lies less deep groups the whole page. */
const CARD_DEPTH = 3

/**
 * In directories and lists of speakers each person's card has a line with a firm. Gives each person's, if at least
 * three people have different ones; a line of the same place in a card is one whatever its form.
 */
export function firmsOfPeople(
  findings: readonly Finding[],
  people: readonly Person[],
): ReadonlyMap<Person, Finding> {
  const lines = findings.filter(
    ({ field, source, label, path }) =>
      field === 'company' && source === 'text' && label === '' && path !== null,
  )
  const owned = ownersOf(lines, people)
  const names = new Set([...owned.values()].map(({ value }) => squash(value)))
  if (names.size < LIST || owned.size < LIST) return new Map()
  const slots = new Set([...owned.values()].flatMap(({ slot }) => slot ?? []))
  const alike = findings.filter(
    ({ field, slot, source }) => field === 'title' && source === 'text' && slot !== null && slots.has(slot),
  )
  return new Map([...ownersOf(alike, people), ...owned])
}

/** The person whose name alone the smallest element around a line holds that holds a name. */
function ownersOf(lines: readonly Finding[], people: readonly Person[]): Map<Person, Finding> {
  const around = new Map<string, Person | null>()
  for (const person of people)
    for (const { finding } of person.names)
      for (const path of finding.path === null ? [] : ancestors(finding.path)) {
        const known = around.get(path)
        around.set(path, known === undefined || known === person ? person : null)
      }
  const owners = new Map<Person, Finding>()
  for (const line of lines) {
    const card = ancestors(line.path ?? '').find((path) => around.has(path))
    const owner = card === undefined || depthOf(card) < CARD_DEPTH ? null : around.get(card)
    if (owner && !owners.has(owner)) owners.set(owner, line)
  }
  return owners
}
