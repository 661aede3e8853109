import type { Draft } from '../../lib/lead/draft.ts'
import type { DraftProblem } from '../../lib/lead/draft-problem.ts'
import type { DestinationView, EntryView, OutboxView, PopupView } from '../../lib/messages/views.ts'
import { noPeopleVerdicts, type PeopleVerdicts, reducePeople } from './people-verdicts.ts'
import {
  complain,
  dropEntry,
  faceRefusal,
  isOpen,
  isRefused,
  newest,
  savedState,
  takeEntries,
} from './popup-entries.ts'
import type { OpenEvent, PopupEvent } from './popup-events.ts'
import { remainingProblems, withTyped } from './remaining-problems.ts'
import { isOfDraft, putEntries, wholeEntries } from './saved-entries.ts'
import { noVerdict, reduceVerdict, type VerdictState } from './verdict-state.ts'

/** What the popup knows, and how each event changes it. */

/**
 * An ask that failed; the form keeps everything. `draft-…`: a keystroke was not stored. `save-full`: the disk
 * took no lead. `gone`: the destination is no longer connected. `silent`: the background did not answer. `known`:
 * the lead was saved there before, and these changes are not in it; `known-part`: of several, some have them.
 */
export type Trouble = 'draft-full' | 'draft-silent' | 'save-full' | 'gone' | 'silent' | 'known' | 'known-part'

export interface OpenState {
  phase: 'open'
  shows: 'form' | 'receipt'
  draft: Draft
  /** The draft holds something of the user's that no entry has. */
  unsaved: boolean
  /** That is to be said: who has typed it does not know, for it looks saved. */
  saysUnsaved: boolean
  destinations: DestinationView[]
  /** Where this draft has been saved to. */
  entries: EntryView[]
  troubled: number
  /** Leads of this page that were delivered from other drafts, newest first. */
  earlier: EntryView[]
  /** A saved lead is corrected in a tab of its own; its page is not at hand. */
  isEditing: boolean
  /** What kept the last save from being made; each goes as its value is edited. */
  problems: DraftProblem[]
  /** The destination that has them; null: the chosen one. */
  problemsOf: string | null
  trouble: Trouble | null
  verdict: VerdictState
  /** Of several people, what is known of each. */
  people: PeopleVerdicts
  busy: 'saving' | 'reading' | null
  /** The draft as it was when Save was pressed last. */
  sent: Draft | null
  /** What the background told of an entry since Save was pressed: newer than the answer to the save. */
  heard: EntryView[]
  /** What was taken back last, as it was then. */
  undone: EntryView | null
  /** What could not be taken back, and why. */
  notUndone: { reason: 'too-late' | 'failed' | 'used'; entry: EntryView } | null
  /** How far the outbox is, once it told. */
  progress: OutboxView | null
  openPersonId: string | null
  /** Counts the times at which the first value in fault is to get the focus. */
  complaints: number
}

/** `missing`: the saved lead that was to be corrected is not there any more. */
interface UnopenedState {
  phase: 'loading' | 'silent' | 'missing'
  /** What the background told of entries meanwhile: newer than the view that it is about to give. */
  told?: EntryView[]
}

export type PopupState = UnopenedState | OpenState

export function reducePopup(state: PopupState, event: PopupEvent): PopupState {
  if (event.kind === 'opened') return openPopup(withNews(event.view, state), event.isEditing ?? false)
  if (event.kind === 'missing') return { phase: 'missing' }
  return state.phase === 'open' ? reduceOpen(state, event) : reduceUnopened(state, event)
}

function reduceUnopened(state: UnopenedState, event: OpenEvent): UnopenedState {
  if (event.kind === 'unanswered') return { phase: 'silent' }
  return event.kind === 'entry-changed'
    ? { ...state, told: putEntries(state.told ?? [], [event.entry]) }
    : state
}

/** Only what the view has: an entry that it no longer has is gone. */
function withNews(view: PopupView, state: PopupState): PopupView {
  const told = state.phase === 'open' ? [] : (state.told ?? [])
  return { ...view, entries: newest(told, view.entries) }
}

function reduceOpen(state: OpenState, event: OpenEvent): OpenState {
  switch (event.kind) {
    case 'unanswered':
      return { ...state, busy: null, trouble: 'silent' }
    case 'edited':
      return { ...state, draft: event.draft, unsaved: true, problems: remainingProblems(state, event.draft) }
    case 'draft-stored':
      return isDraftTrouble(state.trouble) ? { ...state, trouble: null } : state
    case 'draft-checked':
      return { ...state, problems: withTyped(state, event) }
    case 'draft-lost':
      return { ...state, trouble: event.trouble }
    case 'saving':
      return { ...startAct(state), busy: 'saving', sent: state.draft, heard: [], problems: [] }
    case 'saved':
      return takeEntries(savedState(state, event.entries), newest(state.heard, event.entries))
    case 'known':
      return { ...takeEntries(state, newest(state.heard, event.entries)), busy: null, trouble: event.trouble }
    case 'invalid': {
      const { problems, destinationId = null } = event
      return complain({ ...state, busy: null, problems, problemsOf: destinationId })
    }
    case 'problems-wanted':
      return complain(state)
    case 'unsaved':
      return { ...state, busy: null, trouble: event.trouble }
    case 'reading':
      return { ...state, busy: 'reading', trouble: null }
    case 'entry-changed':
      if (!isOfDraft(state.draft, event.entry)) return state
      return takeEntries({ ...state, heard: putEntries(state.heard, [event.entry]) }, [event.entry])
    case 'entry-gone':
      return dropEntry(state, event.entryId)
    case 'undoing':
      return startAct(state)
    case 'undone':
      return { ...dropEntry(state, event.entry.id), unsaved: true, undone: event.entry }
    case 'not-undone':
      return { ...takeEntries(state, [event.entry]), notUndone: event }
    case 'progressed':
      return { ...state, progress: event.progress }
    case 'form-wanted':
      return { ...state, shows: 'form' }
    case 'person-opened':
      return { ...state, openPersonId: event.personId }
    case 'looking':
    case 'looked':
    case 'verdict-shown':
    case 'choice-wanted':
      return { ...state, verdict: reduceVerdict(state, event) }
    case 'people-looking':
    case 'people-told':
    case 'people-looked':
    case 'only-new':
      return { ...state, people: reducePeople(state.people, event) }
  }
}

/** A saved lead shows its receipt, unless it came back refused or is to be corrected. */
function openPopup(view: PopupView, isEditing: boolean): OpenState {
  const isAhead = view.draft.isAhead ?? false
  const opened: OpenState = {
    phase: 'open',
    ...view,
    isEditing,
    unsaved: view.draft.touched && (view.entries.length === 0 || isAhead),
    saysUnsaved: isAhead,
    shows:
      view.entries.length > 0 && !isAhead && !(isEditing && view.entries.some(isOpen)) ? 'receipt' : 'form',
    problemsOf: null,
    trouble: null,
    verdict: noVerdict,
    people: noPeopleVerdicts,
    busy: null,
    sent: null,
    heard: [],
    undone: null,
    notUndone: null,
    progress: null,
    openPersonId: firstOpen(view.draft),
    complaints: 0,
  }
  if (!wholeEntries(opened).some(isRefused)) return opened
  return faceRefusal({ ...opened, unsaved: view.draft.touched })
}

/** Who is shown with all that is known of them; of more people than these all are seen at a glance, each in a row. */
function firstOpen({ people }: Draft): string | null {
  if (people.length > MOST_BESIDE_OPEN) return null
  return (people.find(({ included }) => included) ?? people[0])?.id ?? null
}

const MOST_BESIDE_OPEN = 5

/** What was said of the last act is over. */
function startAct(state: OpenState): OpenState {
  return { ...state, trouble: null, undone: null, notUndone: null }
}

function isDraftTrouble(trouble: Trouble | null): boolean {
  return trouble === 'draft-full' || trouble === 'draft-silent'
}
