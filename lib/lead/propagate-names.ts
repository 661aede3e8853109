import type { NameMention } from './read-names.ts'

/** From this score on a name is a person's. */
export const ACCEPTED = 2.5
/** A slot must hold this many candidates before it says anything. */
const FEWEST = 3
const SLOT_BONUS = 3
/** With a given name, and without a sign that it is one of a person to write to. */
const LIKELY = 2

/**
 * People stand in repeated cards and rows: a candidate in the same slot as names already known is a name too, in
 * whatever language. A slot is a path in which one step, the card's, may be any.
 */
export function propagateNames(names: readonly NameMention[]): NameMention[] {
  const slots = new Map<string, NameMention[]>()
  for (const name of names)
    for (const slot of slotsOf(name)) slots.set(slot, [...(slots.get(slot) ?? []), name])
  const raised = new Set<NameMention>()
  for (const members of slots.values()) {
    const sure = members.filter(({ score }) => score >= ACCEPTED).length
    const known = sure * 4 < members.length ? sure : members.filter(({ score }) => score >= LIKELY).length
    if (new Set(members.map(({ key }) => key)).size < FEWEST || known * 2 < members.length) continue
    for (const member of members) raised.add(member)
  }
  return names.map((name) =>
    raised.has(name) && name.score >= -1 ? { ...name, score: name.score + SLOT_BONUS } : name,
  )
}

/** Only the last eight steps vary: further up there are no cards but sections. */
function slotsOf({ finding }: NameMention): string[] {
  if (finding.path === null || finding.source === 'link') return []
  const steps = finding.path.split('/')
  const from = Math.max(1, steps.length - 8)
  return steps
    .slice(from)
    .map((_, offset) => steps.map((step, at) => (at === from + offset ? '*' : step)).join('/'))
}
