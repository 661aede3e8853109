import { screen } from '@testing-library/preact'
import { bringRest } from '../../../components/popup/bring-parts.ts'
import { Popup } from '../../../components/popup/popup.tsx'
import type { Draft } from '../../../lib/lead/draft.ts'
import type { PersonMatches } from '../../../lib/messages/person-matches.ts'
import type { PopupView, VerdictView } from '../../../lib/messages/views.ts'
import { type FakeGleaner, fakeGleaner } from '../fake-gleaner.ts'
import { showPage } from '../show-page.tsx'
import { popupView, verdict } from './fixture.ts'

// jsdom lays nothing out and so has nowhere to scroll.
window.scrollBy = () => undefined

/**
 * Opens the popup over tab 7, whose page gives the view; every change is stored and nobody of the lead is there
 * already, unless a test says otherwise.
 */
export async function openPopup(
  parts: Partial<PopupView> = {},
  found: VerdictView = verdict([]),
  answers: FakeGleaner['answers'] = {},
) {
  const gleaner = fakeGleaner({
    'capture.start': () => popupView(parts),
    'draft.write': () => ({ kind: 'stored' }),
    'match.find': () => found,
    'match.own': ({ draft }) => ({ people: peopleOf(draft, verdict([])) }),
    'match.people': ({ draft }) => ({ people: peopleOf(draft, found), answer: found.answer }),
    ...answers,
  })
  const user = showPage(gleaner, <Popup tabId={7} openedAt={1} />)
  await screen.findByRole('banner')
  // Before anybody could ask for them.
  await bringRest()
  return { gleaner, user }
}

/** The same verdict as what a look-up of each of several people brings. */
function peopleOf({ people }: Draft, { matches, answer }: VerdictView): PersonMatches[] {
  if (answer !== 'done') return []
  return people.map(({ id }) => ({
    personId: id,
    matches: matches.filter(({ personKey }) => personKey === id || personKey === null),
  }))
}

export const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
export const button = (name: string | RegExp) => screen.getByRole('button', { name })
