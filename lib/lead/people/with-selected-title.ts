import type { Finding } from '../../evidence/evidence.ts'
import { createPerson, type Person } from './person.ts'

/** A title that the user marked without a name is that of the main person, or of the form's where there is none. */
export function withSelectedTitle(ranked: readonly Person[], findings: readonly Finding[]): Person[] {
  const owned = new Set(ranked.flatMap(({ titles }) => titles))
  const alone = findings.filter(
    (finding) => finding.field === 'title' && finding.source === 'selection' && !owned.has(finding),
  )
  if (alone.length === 0) return [...ranked]
  const [main = createPerson('pointed-at'), ...others] = ranked
  return [{ ...main, titles: [...alone, ...main.titles] }, ...others]
}
