import type { Finding } from '../../evidence/evidence.ts'
import type { NameMention } from './read-names.ts'

/** A heading that is nobody's name: what follows belongs to no name of the same or a lower rank before it. */
export interface HeadingBreak {
  index: number
  rank: number
}

/** 1 to 6 for what stands in a heading, else 7. */
export const headingRank = (slot: string | null): number =>
  Number(/(?:^|<)h([1-6])\b/.exec(slot ?? '')?.[1] ?? 7)

/** In the order of the page. */
export function headingBreaks(findings: readonly Finding[], names: readonly NameMention[]): HeadingBreak[] {
  const named = new Set(names.map(({ index }) => index))
  return findings.flatMap(({ slot, source, field, path }, index) => {
    const isWords = (field === 'title' || field === 'name') && source === 'heading'
    const rank = headingRank(slot)
    return isWords && path !== null && rank < 7 && !named.has(index) ? [{ index, rank }] : []
  })
}
