import { act as settle } from '@testing-library/preact'
import { Welcome } from '../../../components/welcome/welcome.tsx'
import type { EntryView } from '../../../lib/messages/views.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'

export const pageUrl = 'chrome-extension://gleaner/welcome.html'

/** The lead that was taken from the first-run page, as the background tells of it. */
export const triedEntry = (changes: Partial<EntryView> = {}): EntryView => ({
  id: 'draft-1.this-browser',
  draftId: 'draft-1',
  destinationId: 'this-browser',
  destinationName: 'This browser',
  leadName: 'Maya Ferreira',
  pageUrl,
  savedAt: 1_000,
  canUndo: true,
  intent: 'create',
  state: { kind: 'delivered', link: null },
  ...changes,
})

/** Opens the page in a browser in whose toolbar the button is, or is not. */
export function openWelcome(gleaner: FakeGleaner = fakeGleaner(), isPinned = async () => true) {
  const family = 'chromium'
  return showPage(gleaner, <Welcome pageUrl={pageUrl} toolbar={{ family, isPinned }} />)
}

/** Opens the page and takes the lead from it. */
export async function openSaved(gleaner: FakeGleaner) {
  const user = openWelcome(gleaner)
  await tell(gleaner, triedEntry())
  return user
}

/** The background tells where a lead stands. */
export const tell = (gleaner: FakeGleaner, entry: EntryView) =>
  settle(() => gleaner.notify({ notice: 'entry.changed', entry }))

/** All that is said of the try. */
export const result = () => document.querySelector('.try-result')?.textContent ?? ''
