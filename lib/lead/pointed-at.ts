import type { Finding } from '../evidence/evidence.ts'
import type { Origin } from './draft.ts'

/** True for what the user marked or right-clicked: it outranks whatever the page says. */
export const isPointedAt = ({ source }: Pick<Finding | Origin, 'source'>): boolean =>
  source === 'selection' || source === 'clicked'

/** The user's own before the page's. */
export const pointedFirst = (findings: readonly Finding[]): Finding[] => [
  ...findings.filter(isPointedAt),
  ...findings.filter((finding) => !isPointedAt(finding)),
]
