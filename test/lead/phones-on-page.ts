import { countryOfLine } from '../../lib/evidence/countries/country-of-line.ts'
import type { Finding, PageEvidence } from '../../lib/evidence/evidence.ts'
import { scanPhones } from '../../lib/evidence/phones/scan-phones.ts'
import { FLAG } from '../../lib/lead/confidence-bands.ts'
import type { Mention } from '../../lib/lead/mention.ts'
import { readPhones } from '../../lib/lead/phones/read-phones.ts'
import { settleFindings } from '../../lib/lead/settle-findings.ts'
import { evidence, finding } from './finding.ts'

/** What a page of these lines says of phones, read as one that reports lines with labels and places would be. */
export function phonesOnPage(text: string, page: Partial<PageEvidence> = {}): Mention[] {
  const lines = text.split('\n')
  const findings = settleFindings(
    lines.flatMap((line, index) => findingsOf(line, index, lines[index - 1] ?? '')),
  )
  return readPhones(findings, evidence(findings, page), 'en').mentions
}

function findingsOf(line: string, index: number, above: string): Finding[] {
  const path = `1/0/${index}`
  const country = countryOfLine(line)
  const marks = country === null ? [] : [finding('country', country, { path, snippet: line })]
  let previousEnd = 0
  const phones = scanPhones(line).map(({ value, start, end }, at) => {
    const before = line.slice(Math.max(previousEnd, start - 50), start).trim()
    const label = before === '' && at === 0 && above.length < 31 && !/[\d@]/.test(above) ? above : before
    previousEnd = end
    return finding('phone', value, {
      label,
      path,
      snippet: line.slice(Math.max(0, start - 50)).slice(0, 120),
    })
  })
  return [...marks, ...phones]
}

/** E.164 of those that would be filled in; faxes are not phones. */
export const filled = (mentions: readonly Mention[]): string[] => [
  ...new Set(
    mentions.filter(({ type, confidence }) => type !== 'fax' && confidence >= FLAG).map(({ key }) => key),
  ),
]
