import type { Finding } from '../evidence/evidence.ts'
import { startConfidence } from './confidence.ts'
import { isJobTitle } from './job-title.ts'
import type { Person } from './person.ts'

/** As often is a title right that says by its words, or by its place in repeated cards, that it is one. */
const CLEAR = 0.92
/** So many people whose titles stand in the same slot. */
const REPEATED = 3

/** Says how sure a title of one of these people is. */
export function titleConfidenceAmong(people: readonly Person[]): (title: Finding) => number {
  const slots = new Map<string, number>()
  for (const { titles } of people)
    for (const slot of new Set(titles.flatMap(({ slot }) => slot ?? [])))
      slots.set(slot, (slots.get(slot) ?? 0) + 1)
  return (title) => {
    const isRepeated = title.slot !== null && (slots.get(title.slot) ?? 0) >= REPEATED
    const isClear = title.visible && title.role !== 'author' && (isRepeated || isJobTitle(title.value))
    return Math.max(startConfidence(title), isClear ? CLEAR : 0)
  }
}
