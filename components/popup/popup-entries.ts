import type { EntryView } from '../../lib/messages/views.ts'
import { chosenDestination } from './chosen.ts'
import { turnTo } from './edit-destination.ts'
import { isCorrected } from './mark-ahead.ts'
import type { OpenState } from './popup-state.ts'
import { draftIdOf, isOfDraft, putEntries, wholeEntries } from './saved-entries.ts'

/** How what became of the draft changes what the popup shows. */

/** A refusal brings the form back, with the value in fault at hand; whoever is typing is not disturbed. */
export function takeEntries(state: OpenState, news: readonly EntryView[]): OpenState {
  const next = { ...state, entries: putEntries(state.entries, news) }
  return state.shows === 'receipt' && wholeEntries({ ...next, entries: news }).some(isRefused)
    ? faceRefusal(next)
    : next
}

/** The form is that of the destination which refused, unless the user has turned to one where it is not saved yet. */
export function faceRefusal(state: OpenState): OpenState {
  const chosen = chosenDestination(state)?.id
  const whole = wholeEntries(state)
  const ofChosen = whole.find(({ destinationId }) => destinationId === chosen)
  const refused = whole.find(isRefused)?.destinationId
  const isKnown = state.destinations.some(({ id }) => id === refused)
  const isAside = ofChosen !== undefined && !isRefused(ofChosen)
  const draft = isAside && isKnown && refused !== undefined ? turnTo(state.draft, refused) : state.draft
  return complain({ ...state, draft, shows: 'form' })
}

/**
 * What was typed while it was being saved is not in there: the form stays and says so. Saved as a new lead, the draft
 * goes on under that lead's id.
 */
export function savedState(state: OpenState, entries: readonly EntryView[]): OpenState {
  const unsaved = state.sent !== null && isCorrected(state.sent, state.draft)
  const draft = unsaved || state.draft.isAhead ? { ...state.draft, isAhead: unsaved } : state.draft
  const shows = unsaved ? 'form' : 'receipt'
  const saved: OpenState = { ...state, draft, busy: null, shows, unsaved, saysUnsaved: unsaved }
  const [entry] = entries
  if (entry === undefined || isOfDraft(state.draft, entry)) return saved
  return { ...saved, draft: { ...draft, id: draftIdOf(entry) }, entries: [] }
}

/** What was told since Save was pressed is newer than the answer to it. */
export function newest(heard: readonly EntryView[], answered: readonly EntryView[]): EntryView[] {
  return answered.map((entry) => heard.find(({ id }) => id === entry.id) ?? entry)
}

export function dropEntry(state: OpenState, entryId: string): OpenState {
  const entries = state.entries.filter((entry) => entry.id !== entryId)
  return { ...state, entries, shows: entries.length === 0 ? 'form' : state.shows }
}

/** The first value in fault gets the focus. */
export function complain(state: OpenState): OpenState {
  const inFault = state.problems.find((problem) => problem.personId !== null)?.personId
  return { ...state, complaints: state.complaints + 1, openPersonId: inFault ?? state.openPersonId }
}

export function isRefused(entry: EntryView): boolean {
  return entry.state.kind === 'refused'
}

/** There is still something to be done about it. */
export function isOpen({ state: { kind } }: EntryView): boolean {
  return kind !== 'delivered' && kind !== 'doubled' && kind !== 'sending'
}
