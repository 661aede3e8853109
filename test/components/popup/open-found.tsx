import { screen } from '@testing-library/preact'
import type { Draft } from '../../../lib/lead/draft.ts'
import type { MatchView } from '../../../lib/messages/views.ts'
import { adaThere, close, draft, verdict } from './fixture.ts'
import { openPopup } from './open-popup.tsx'

/** The company of Ada, as Close has it. */
export const company: MatchView = {
  ...adaThere,
  recordId: 'lead_2',
  verdict: 'company',
  personKey: null,
  name: 'Harbour & Finch',
  reasons: [{ by: 'company', value: 'Harbour & Finch' }],
  actions: ['add'],
  changes: [],
}

/** Opens the popup on its way to Close, where these records are; and what the draft holds as decided there. */
export async function openFound(matches: MatchView[], parts: Partial<Draft> = {}) {
  const opened = await openPopup({ draft: draft({ destinationId: close.id, ...parts }) }, verdict(matches))
  const decision = () => opened.gleaner.requests('draft.write').at(-1)?.draft.decisions['close-1']
  return { ...opened, decision }
}

export const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
