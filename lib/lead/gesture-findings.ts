import type { Finding, PageEvidence } from '../evidence/evidence.ts'
import type { Gesture } from '../evidence/gesture.ts'
import { readLinkTarget } from '../evidence/link-target.ts'
import { readSelection } from './read-selection.ts'
import { settleFindings } from './settle-findings.ts'

/** The findings worth judging, those of the user's own gesture before them in records by person. */
export function withGesture(evidence: PageEvidence, { clickedLink, selectionText }: Gesture): Finding[] {
  const selected = settleFindings(readSelection(selectionText || evidence.selection))
  return [...readClick(clickedLink), ...selected, ...settleFindings(evidence.findings, evidence.url)]
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
