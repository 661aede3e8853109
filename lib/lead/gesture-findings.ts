import type { Finding, PageEvidence } from '../evidence/evidence.ts'
import type { Gesture } from '../evidence/gesture.ts'
import { readLinkTarget } from '../evidence/link-target.ts'
import { readPlainText } from '../evidence/read-plain-text.ts'
import { settleFindings } from './settle-findings.ts'

/** The findings worth judging, those of the user's own gesture before them in records by person. */
export function withGesture(evidence: PageEvidence, { clickedLink, selectionText }: Gesture): Finding[] {
  const selected = settleFindings(readPlainText(selectionText || evidence.selection))
  return [
    ...readClick(clickedLink),
    ...inRecords(selected),
    ...settleFindings(evidence.findings, evidence.url),
  ]
}

function readClick(link: string | null): Finding[] {
  return readLinkTarget(link ?? '').map(({ field, value }) => ({
    field,
    value,
    source: 'clicked',
    subject: null,
    role: null,
    record: null,
    label: '',
    snippet: value.slice(0, 120),
    path: null,
    slot: null,
    visible: true,
  }))
}

/** Each name begins a record; what stands before the first belongs to it as well. */
function inRecords(selected: readonly Finding[]): Finding[] {
  let record = 0
  let named = false
  return selected.map((finding) => {
    if (finding.field === 'name' && named) record++
    named ||= finding.field === 'name'
    return { ...finding, record: `u${record}` }
  })
}
