import type { PageEvidence } from '../evidence/evidence.ts'
import type { Draft } from './draft.ts'
import { emptyDraft } from './empty-draft.ts'
import { type Capture, makeDraft } from './make-draft.ts'

interface UnreadPage {
  pageUrl: string
  pageTitle: string
  /** Why there is no evidence. */
  reading: 'unreadable' | 'left'
}

/** The draft of a page that gave no evidence: what the user pointed at, if anything, and a form to fill by hand. */
export function unreadDraft(page: UnreadPage, capture: Capture): Draft {
  const draft = emptyDraft({ ...capture, ...page })
  if (capture.clickedLink === null && capture.selectionText === null) return draft
  const { people, company, offers, country } = makeDraft(nothingOn(page), capture)
  const { emails, phones } = company
  return { ...draft, people, offers, country, company: { ...draft.company, emails, phones }, pointedAt: true }
}

/** The evidence of a page of which no more is known than this. */
export function nothingOn({ pageUrl, pageTitle }: Pick<UnreadPage, 'pageUrl' | 'pageTitle'>): PageEvidence {
  return {
    url: pageUrl,
    title: pageTitle,
    language: '',
    locale: '',
    countries: [],
    selection: '',
    findings: [],
    nodeCount: 0,
    truncated: false,
  }
}
