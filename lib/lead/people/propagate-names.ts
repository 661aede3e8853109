import type { NameMention } from './read-names.ts'

/** From this score on a name is a person's. */
export const ACCEPTED = 2.5
/** A slot must hold this many candidates before it says anything. */
const FEWEST = 3
const SLOT_BONUS = 3
/** Neighbours do not make a name of what has words of things in it. */
const LEAST = -1
const LEAST_UNCASED = -1.6
export const UNCASED = /^[^\p{Lu}\p{Ll}]+$/u
/** With a given name, and without a sign that it is one of a person to write to. */
const LIKELY = 2

/**
 * People stand in repeated cards and rows: a candidate in the same slot as names already known is a name too, in
 * whatever language. A slot is the same classes, or a path in which one step, the card's, may be any.
 */
export function propagateNames(names: readonly NameMention[]): NameMention[] {
  const slots = new Map<string, NameMention[]>()
  const crowded = crowdedPaths(names)
  for (const name of names.filter(({ finding }) => !crowded.has(finding.path ?? '')))
    for (const slot of slotsOf(name)) {
      const members = slots.get(slot)
      if (members === undefined) slots.set(slot, [name])
      else members.push(name)
    }
  const raised = new Set<NameMention>()
  for (const members of slots.values()) {
    const sure = new Set(members.filter(({ score }) => score >= ACCEPTED).map(({ key }) => key)).size
    const all = new Set(members.map(({ key }) => key)).size
    const likely = new Set(members.filter(({ score }) => score >= LIKELY).map(({ key }) => key)).size
    const known = sure > 1 && sure * 3 >= all ? likely : sure
    if (all < FEWEST || known * 2 < all || pathsOf(members) < FEWEST) continue
    for (const member of members) raised.add(member)
  }
  return names.map((name) =>
    raised.has(name) && name.score >= (UNCASED.test(name.name) ? LEAST_UNCASED : LEAST)
      ? { ...name, score: name.score + SLOT_BONUS }
      : name,
  )
}

const pathsOf = (members: readonly NameMention[]): number =>
  new Set(members.map(({ finding }) => finding.path)).size

/** An element with the names of many is a text and no part of a card. */
function crowdedPaths(names: readonly NameMention[]): Set<string> {
  const keys = new Map<string, Set<string>>()
  for (const { key, finding } of names) {
    const path = finding.path ?? ''
    keys.set(path, (keys.get(path) ?? new Set()).add(key))
  }
  return new Set([...keys].flatMap(([path, all]) => (all.size >= FEWEST ? path : [])))
}

/** By its classes, where it has any, and by its path, in whose last eight steps one may be any: further up there are sections. */
function slotsOf({ finding }: NameMention): string[] {
  if (finding.path === null || finding.source === 'link') return []
  const { path } = finding
  const byPath: string[] = []
  let end = path.length
  for (
    let start = path.lastIndexOf('/');
    start > 0 && byPath.length < 8;
    start = path.lastIndexOf('/', start - 1)
  ) {
    byPath.push(`${path.slice(0, start)}/*${path.slice(end)}`)
    end = start
  }
  return finding.slot !== null && /\.[\w-]/.test(finding.slot) ? [`.${finding.slot}`, ...byPath] : byPath
}
