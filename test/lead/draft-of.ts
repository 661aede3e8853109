import type { Finding, PageEvidence } from '../../lib/evidence/evidence.ts'
import { type Capture, makeDraft } from '../../lib/lead/make-draft.ts'
import { evidence, finding } from './finding.ts'

/** The draft of a page with these findings. */
export function draftOf(
  findings: Finding[],
  page: Partial<PageEvidence> = {},
  capture: Partial<Capture> = {},
) {
  let ids = 0
  return makeDraft(evidence(findings, page), {
    id: 'draft',
    now: 5,
    newId: () => `id-${ids++}`,
    clickedLink: null,
    selectionText: null,
    uiLanguage: 'en-US',
    ...capture,
  })
}

/** A card of a team page: a name above an e-mail. */
export const card = (index: number, name: string, email: string): Finding[] => [
  finding('name', name, { source: 'heading', path: `1/0/2/${index}/0` }),
  finding('email', email, { path: `1/0/2/${index}/2` }),
]
export const team = [...card(0, 'Ann Ode', 'ann@acme.example'), ...card(1, 'Bob Lund', 'bob@acme.example')]
