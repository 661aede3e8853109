import type { Finding } from '../evidence/evidence.ts'
import type { ContactType } from './contact-type.ts'
import type { Origin } from './draft.ts'

/** One place of the page that says one usable value. The same value said twice has the same `key`. */
export interface Mention {
  field: 'email' | 'phone'
  key: string
  value: string
  type: ContactType
  confidence: number
  finding: Finding
  /** Its place in the order of the findings, which is the page's. */
  index: number
}

export const originOf = ({ finding, confidence }: Pick<Mention, 'finding' | 'confidence'>): Origin => ({
  source: finding.source,
  snippet: finding.snippet,
  confidence,
})
