import type { Draft } from '../../lib/lead/draft.ts'
import type { EntryView, PopupView } from '../../lib/messages/views.ts'
import type { AskedAct } from '../shared/act-button.tsx'
import { askEntry } from '../shared/ask-entry.ts'
import type { Gleaner } from '../shared/gleaner.ts'
import { createCheck } from './check.ts'
import { keepDecisions } from './decide.ts'
import { turnTo } from './edit-destination.ts'
import { createLook } from './look.ts'
import { markAhead } from './mark-ahead.ts'
import { createOutboxActs } from './outbox-acts.ts'
import { createPeopleActs } from './people-acts.ts'
import type { PopupEvent } from './popup-events.ts'
import type { PopupState } from './popup-state.ts'
import { createSaveAsNew, saveLead } from './save-lead.ts'
import { createDraftWriter } from './write-draft.ts'

/** What the views of the popup can do. */
export interface PopupActs {
  /** Opens the page's draft; after silence, tries again to. */
  open: () => Promise<void>
  edit: (change: (draft: Draft) => Draft) => Promise<void>
  /** Looks whether what was typed is what it should be. */
  check: () => Promise<void>
  save: () => Promise<void>
  /** A further record of a lead that is saved already. */
  saveAsNew: () => Promise<void>
  /** Reads the page anew and gives up what the draft held. */
  readAgain: () => Promise<void>
  /** What the user asks to be done about a lead that was saved. */
  act: (entry: EntryView, act: AskedAct) => Promise<void>
  /** Takes leads back; those that are there already are deleted there. */
  undo: (entries: readonly EntryView[]) => Promise<void>
  /** Stops all sending, or lets it go on. */
  pause: (isPaused: boolean) => Promise<void>
  /** Asks how far the outbox is. */
  follow: () => Promise<void>
  /** Shows the form of another destination that the lead goes to, with what is wrong there. */
  showProblems: (destinationId: string) => void
  showForm: () => void
  openPerson: (personId: string | null) => void
  /** Looks for the lead at its destination, unless that is known; `again`: however lately it was asked. */
  look: (again: boolean) => Promise<void>
  /** Looks for each of several people; `wantsAll`: for those whom nobody has ticked too, however many. */
  lookForPeople: (wantsAll: boolean) => Promise<void>
  /** Ticks those of several people who are not there yet, now and as they are told of. */
  chooseNew: () => Promise<void>
  /** Ticks all of several people or nobody. */
  chooseAll: (included: boolean) => Promise<void>
  /** Shows or hides the records that were found. */
  showVerdict: (isOpen: boolean) => void
}

/** What the acts have to do with. */
export interface PopupWorld {
  ask: Gleaner['ask']
  tabId: number
  /** When the popup began to open, in milliseconds since 1970: the page may have been read since. */
  openedAt: number
  /** The saved lead to correct, in place of a tab's page. */
  entryId: string | null
  current: () => PopupState
  dispatch: (event: PopupEvent) => void
  /** Resolves when all is there that a view shows at first. */
  prepare: (view: PopupView) => Promise<void>
}

export function createActs(world: PopupWorld): PopupActs {
  const { ask, dispatch } = world
  const edit = createEdit(world)
  const { entryId, openedAt } = world
  return {
    open: () =>
      entryId === null ? readTab(world, 'capture.start', { openedAt }) : openEntry(world, entryId),
    edit,
    check: createCheck(world),
    save: () => saveLead(world, edit),
    saveAsNew: createSaveAsNew(world, edit),
    readAgain: async () => {
      if (!isIdle(world)) return
      dispatch({ kind: 'reading' })
      await readTab(world, 'capture.again')
    },
    act: async (entry, act) => {
      const answer = await askEntry(ask, entry.id, act)
      const reason = answer?.isUsed === true ? 'used' : 'failed'
      if (answer?.isDone === false) dispatch({ kind: 'not-undone', reason, entry })
      else showEntry(world, entry.id, answer)
    },
    ...createOutboxActs(world),
    showProblems: (destinationId) => {
      void edit((draft) => turnTo(draft, destinationId))
      dispatch({ kind: 'problems-wanted' })
    },
    showForm: () => dispatch({ kind: 'form-wanted' }),
    openPerson: (personId) => dispatch({ kind: 'person-opened', personId }),
    look: createLook(world, edit),
    ...createPeopleActs(world, edit),
    showVerdict: (isOpen) => dispatch({ kind: 'verdict-shown', isOpen }),
  }
}

function isIdle({ current }: PopupWorld): boolean {
  const state = current()
  return state.phase === 'open' && state.busy === null
}

async function readTab(
  { ask, tabId, dispatch, prepare }: PopupWorld,
  name: 'capture.start' | 'capture.again',
  since: { openedAt?: number } = {},
): Promise<void> {
  const view = await ask(name, { tabId, ...since })
  if (view === undefined) return dispatch({ kind: 'unanswered' })
  await prepare(view)
  dispatch({ kind: 'opened', view })
}

async function openEntry({ ask, dispatch, prepare }: PopupWorld, entryId: string): Promise<void> {
  const answer = await ask('entry.edit', { entryId })
  if (answer === undefined) return dispatch({ kind: 'unanswered' })
  if (answer.view === null) return dispatch({ kind: 'missing' })
  await prepare(answer.view)
  dispatch({ kind: 'opened', view: answer.view, isEditing: true })
}

/** Each change goes out at once and in order, and only the last answer counts: it is about the whole draft. */
function createEdit({ current, dispatch, ...world }: PopupWorld): PopupActs['edit'] {
  const write = createDraftWriter(world)
  let written = 0
  return async (change) => {
    const state = current()
    if (state.phase !== 'open') return
    const draft = markAhead(state, keepDecisions(state.draft, change(state.draft)))
    dispatch({ kind: 'edited', draft })
    written += 1
    const turn = written
    const answer = await write(draft)
    if (turn !== written) return
    if (answer?.kind === 'stored') dispatch({ kind: 'draft-stored' })
    else dispatch({ kind: 'draft-lost', trouble: answer === undefined ? 'draft-silent' : 'draft-full' })
  }
}

function showEntry(
  { dispatch }: PopupWorld,
  entryId: string,
  answer: { entry: EntryView | null } | undefined,
): void {
  if (answer === undefined) dispatch({ kind: 'unanswered' })
  else if (answer.entry === null) dispatch({ kind: 'entry-gone', entryId })
  else dispatch({ kind: 'entry-changed', entry: answer.entry })
}
