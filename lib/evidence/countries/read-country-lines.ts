import type { Findings } from '../findings.ts'
import type { Line } from '../line.ts'
import { countryOfLine } from './country-of-line.ts'

/** Reports headings, addresses and branch names that speak of a country, where a phone has to be read by one. */
export function readCountryLines(lines: readonly Line[], findings: Findings): void {
  if (!findings.all.some(({ field, value }) => field === 'phone' && !value.startsWith('+'))) return
  for (const { text, path, slot, visible, menu } of lines) {
    const country = menu ? null : countryOfLine(text)
    if (country !== null)
      findings.add({ field: 'country', value: country, source: 'text', snippet: text, path, slot, visible })
  }
}
