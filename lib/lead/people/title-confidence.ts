import type { Finding } from '../../evidence/evidence.ts'
import { startConfidence } from '../confidence.ts'
import { isJobTitle } from './job-title.ts'
import type { Person } from './person.ts'

/** As often is a title right that says by its words, or by its place in repeated cards, that it is one. */
const CLEAR = 0.92
/** So many titles in different places of the same slot; one heading over many people is one place. */
const REPEATED = 3

/** Says how sure a title of one of these people is. */
export function titleConfidenceAmong(people: readonly Person[]): (title: Finding) => number {
  const places = new Map<string, Set<string>>()
  for (const { slot, path } of people.flatMap(({ titles }) => titles))
    if (slot !== null && path !== null) places.set(slot, (places.get(slot) ?? new Set()).add(path))
  return (title) => {
    const isRepeated = title.slot !== null && (places.get(title.slot)?.size ?? 0) >= REPEATED
    const isClear = title.visible && title.role !== 'author' && (isRepeated || isJobTitle(title.value))
    return Math.max(startConfidence(title), isClear ? CLEAR : 0)
  }
}
