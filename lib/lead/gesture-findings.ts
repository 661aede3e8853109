import type { Finding, PageEvidence } from '../evidence/evidence.ts'
import type { Gesture } from '../evidence/gesture.ts'
import { readLinkTarget } from '../evidence/link-target.ts'
import { readSelection } from './read-selection.ts'
import { settleFindings } from './settle-findings.ts'

/** The findings worth judging, those of the user's own gesture before them in records by person. */
export function withGesture(evidence: PageEvidence, { clickedLink, selectionText }: Gesture): Finding[] {
  const selected = settleFindings(readSelection(selectedText(evidence.selection, selectionText)))
  return [...readClick(clickedLink), ...selected, ...settleFindings(evidence.findings, evidence.url)]
}

/** Browsers give the menu's selection as one line; where the page still has the same words, it has their lines too. */
export function selectedText(onPage: string, inMenu: string | null): string {
  const words = withoutBlanks(onPage)
  return inMenu && (words === '' || !withoutBlanks(inMenu).startsWith(words)) ? inMenu : onPage
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '')

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
