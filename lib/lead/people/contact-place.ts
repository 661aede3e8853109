import type { Mention } from '../mention.ts'
import type { Place } from './name-places.ts'
import { nameKey, tidyName } from './person-name.ts'

/** Only contacts with a path have one; the others are asked for nothing. */
export const placeOf = ({ finding, index }: Mention): Place => ({ path: finding.path ?? '', index })

/** "Ann Ode: +1 …": the words before the value are a name. */
export function ownerByLabel({ finding }: Mention, keys: ReadonlySet<string>): string | null {
  if (!/[ .]/.test(finding.label)) return null
  const key = nameKey(tidyName(finding.label))
  return keys.has(key) ? key : null
}
