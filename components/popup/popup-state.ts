import type { Draft } from '../../lib/lead/draft.ts'
import type { DraftProblem } from '../../lib/lead/draft-problem.ts'
import type { DestinationView, EntryView, PopupView } from '../../lib/messages/views.ts'
import { remainingProblems } from './remaining-problems.ts'
import { noVerdict, reduceVerdict, type VerdictEvent, type VerdictState } from './verdict-state.ts'

/** What the popup knows, and how each event changes it. */

/**
 * An ask that failed; the form keeps everything. `draft-…`: a keystroke was not stored. `save-full`: the disk
 * took no lead. `gone`: the destination is no longer connected. `silent`: the background did not answer. `known`:
 * the lead was saved there before, and these changes are not in it.
 */
export type Trouble = 'draft-full' | 'draft-silent' | 'save-full' | 'gone' | 'silent' | 'known'

export interface OpenState {
  phase: 'open'
  shows: 'form' | 'receipt'
  draft: Draft
  /** The draft holds something of the user's that no entry has. */
  unsaved: boolean
  destinations: DestinationView[]
  /** Where this draft has been saved to. */
  entries: EntryView[]
  troubled: number
  /** What kept the last save from being made; each goes as its value is edited. */
  problems: DraftProblem[]
  trouble: Trouble | null
  verdict: VerdictState
  busy: 'saving' | 'reading' | null
  /** What the background told of an entry since Save was pressed: newer than the answer to the save. */
  heard: EntryView | null
  openPersonId: string | null
  /** Counts the times at which the first value in fault is to get the focus. */
  complaints: number
}

export type PopupState = { phase: 'loading' } | { phase: 'silent' } | OpenState

export type PopupEvent = { kind: 'opened'; view: PopupView } | OpenEvent

/** What can happen once the popup shows a draft. */
type OpenEvent =
  | { kind: 'unanswered' }
  | { kind: 'edited'; draft: Draft }
  | { kind: 'draft-stored' }
  | { kind: 'draft-lost'; trouble: 'draft-full' | 'draft-silent' }
  | { kind: 'saving' }
  | { kind: 'saved'; entry: EntryView }
  | { kind: 'known'; entry: EntryView }
  | { kind: 'invalid'; problems: DraftProblem[] }
  | { kind: 'unsaved'; trouble: 'save-full' | 'gone' }
  | { kind: 'reading' }
  | { kind: 'entry-changed'; entry: EntryView }
  | { kind: 'entry-gone'; entryId: string }
  | { kind: 'form-wanted' }
  | { kind: 'person-opened'; personId: string | null }
  | VerdictEvent

export function reducePopup(state: PopupState, event: PopupEvent): PopupState {
  if (event.kind === 'opened') return openPopup(event.view)
  if (state.phase !== 'open') return event.kind === 'unanswered' ? { phase: 'silent' } : state
  return reduceOpen(state, event)
}

function reduceOpen(state: OpenState, event: OpenEvent): OpenState {
  switch (event.kind) {
    case 'unanswered':
      return { ...state, busy: null, trouble: 'silent' }
    case 'edited':
      return {
        ...state,
        draft: event.draft,
        unsaved: true,
        problems: remainingProblems(state, event.draft),
      }
    case 'draft-stored':
      return isDraftTrouble(state.trouble) ? { ...state, trouble: null } : state
    case 'draft-lost':
      return { ...state, trouble: event.trouble }
    case 'saving':
      return { ...state, busy: 'saving', heard: null, trouble: null, problems: [] }
    case 'saved':
      return putEntry(savedState(state, event.entry), newest(state.heard, event.entry))
    case 'known':
      return { ...putEntry(state, event.entry), busy: null, trouble: 'known' }
    case 'invalid':
      return complain({ ...state, busy: null, problems: event.problems })
    case 'unsaved':
      return { ...state, busy: null, trouble: event.trouble }
    case 'reading':
      return { ...state, busy: 'reading', trouble: null }
    case 'entry-changed':
      if (event.entry.draftId !== state.draft.id) return state
      return putEntry({ ...state, heard: event.entry }, event.entry)
    case 'entry-gone':
      return dropEntry(state, event.entryId)
    case 'form-wanted':
      return { ...state, shows: 'form' }
    case 'person-opened':
      return { ...state, openPersonId: event.personId }
    case 'looking':
    case 'looked':
    case 'verdict-shown':
    case 'choice-wanted':
      return { ...state, verdict: reduceVerdict(state, event) }
  }
}

/** A saved lead shows its receipt, unless it came back refused. */
function openPopup(view: PopupView): OpenState {
  const refused = view.entries.some(isRefused)
  return {
    phase: 'open',
    ...view,
    unsaved: view.draft.touched && (view.entries.length === 0 || refused),
    shows: view.entries.length > 0 && !refused ? 'receipt' : 'form',
    problems: [],
    trouble: null,
    verdict: noVerdict,
    busy: null,
    heard: null,
    openPersonId: (view.draft.people.find((person) => person.included) ?? view.draft.people[0])?.id ?? null,
    complaints: refused ? 1 : 0,
  }
}

/** A refusal brings the form back, with the value in fault at hand; whoever is typing is not disturbed. */
function putEntry(state: OpenState, entry: EntryView): OpenState {
  const others = state.entries.filter((other) => other.id !== entry.id)
  const next = { ...state, entries: [...others, entry] }
  return isRefused(entry) && state.shows === 'receipt' ? complain({ ...next, shows: 'form' }) : next
}

/** Saved as a new lead, the draft goes on under that lead's id. */
function savedState(state: OpenState, { draftId }: EntryView): OpenState {
  const saved: OpenState = { ...state, busy: null, shows: 'receipt', unsaved: false }
  if (draftId === state.draft.id) return saved
  return { ...saved, draft: { ...state.draft, id: draftId }, entries: [] }
}

function newest(heard: EntryView | null, answered: EntryView): EntryView {
  return heard?.id === answered.id ? heard : answered
}

function dropEntry(state: OpenState, entryId: string): OpenState {
  const entries = state.entries.filter((entry) => entry.id !== entryId)
  return { ...state, entries, shows: entries.length === 0 ? 'form' : state.shows }
}

function complain(state: OpenState): OpenState {
  const inFault = state.problems.find((problem) => problem.personId !== null)?.personId
  return { ...state, complaints: state.complaints + 1, openPersonId: inFault ?? state.openPersonId }
}

function isRefused(entry: EntryView): boolean {
  return entry.state.kind === 'refused'
}

function isDraftTrouble(trouble: Trouble | null): boolean {
  return trouble === 'draft-full' || trouble === 'draft-silent'
}
