import type { Draft } from '../../lib/lead/draft.ts'
import type { EntryView } from '../../lib/messages/views.ts'
import type { Gleaner } from '../shared/gleaner.ts'
import { chosenDestination, chosenStatusId } from './chosen.ts'
import { keepDecisions } from './decide.ts'
import { createLook } from './look.ts'
import type { PopupEvent, PopupState } from './popup-state.ts'
import { undecidedMatches } from './verdict-state.ts'

/** What the views of the popup can do. */
export interface PopupActs {
  /** Opens the page's draft; after silence, tries again to. */
  open: () => Promise<void>
  edit: (change: (draft: Draft) => Draft) => Promise<void>
  save: () => Promise<void>
  /** A further record of a lead that is saved already. */
  saveAsNew: () => Promise<void>
  /** Reads the page anew and gives up what the draft held. */
  readAgain: () => Promise<void>
  retry: (entryId: string) => Promise<void>
  settle: (entryId: string, found: 'there' | 'missing') => Promise<void>
  showForm: () => void
  openPerson: (personId: string | null) => void
  /** Looks for the lead at its destination, unless that is known; `again`: however lately it was asked. */
  look: (again: boolean) => Promise<void>
  /** Shows or hides the records that were found. */
  showVerdict: (isOpen: boolean) => void
}

/** What the acts have to do with. */
export interface PopupWorld {
  ask: Gleaner['ask']
  tabId: number
  current: () => PopupState
  dispatch: (event: PopupEvent) => void
}

export function createActs(world: PopupWorld): PopupActs {
  const { ask, dispatch } = world
  const edit = createEdit(world)
  return {
    open: () => readTab(world, 'capture.start'),
    edit,
    save: () => saveLead(world, false),
    saveAsNew: () => saveLead(world, true),
    readAgain: async () => {
      if (!isIdle(world)) return
      dispatch({ kind: 'reading' })
      await readTab(world, 'capture.again')
    },
    retry: async (entryId) => showEntry(world, entryId, await ask('entry.retry', { entryId })),
    settle: async (entryId, found) =>
      showEntry(world, entryId, await ask('entry.settle', { entryId, found })),
    showForm: () => dispatch({ kind: 'form-wanted' }),
    openPerson: (personId) => dispatch({ kind: 'person-opened', personId }),
    look: createLook(world, edit),
    showVerdict: (isOpen) => dispatch({ kind: 'verdict-shown', isOpen }),
  }
}

function isIdle({ current }: PopupWorld): boolean {
  const state = current()
  return state.phase === 'open' && state.busy === null
}

async function readTab(
  { ask, tabId, dispatch }: PopupWorld,
  name: 'capture.start' | 'capture.again',
): Promise<void> {
  const view = await ask(name, { tabId })
  dispatch(view === undefined ? { kind: 'unanswered' } : { kind: 'opened', view })
}

/** Each change goes out at once and in order, and only the last answer counts: it is about the whole draft. */
function createEdit({ ask, tabId, current, dispatch }: PopupWorld): PopupActs['edit'] {
  let written = 0
  return async (change) => {
    const state = current()
    if (state.phase !== 'open') return
    const draft = keepDecisions(state.draft, change(state.draft))
    dispatch({ kind: 'edited', draft })
    written += 1
    const turn = written
    const answer = await ask('draft.write', { tabId, draft })
    if (turn !== written) return
    if (answer?.kind === 'stored') dispatch({ kind: 'draft-stored' })
    else dispatch({ kind: 'draft-lost', trouble: answer === undefined ? 'draft-silent' : 'draft-full' })
  }
}

async function saveLead({ ask, tabId, current, dispatch }: PopupWorld, asNew: boolean): Promise<void> {
  const state = current()
  if (state.phase !== 'open' || state.busy !== null) return
  const destination = chosenDestination(state)
  if (destination === undefined) return
  if (!asNew && undecidedMatches(state).length > 0) return dispatch({ kind: 'choice-wanted' })
  const { draft } = state
  const statusId = chosenStatusId(draft, destination)
  dispatch({ kind: 'saving' })
  const answer = await ask('lead.save', { tabId, draft, destinationId: destination.id, statusId, asNew })
  switch (answer?.kind) {
    case undefined:
      return dispatch({ kind: 'unanswered' })
    case 'saved':
      return dispatch({ kind: 'saved', entry: answer.entry })
    case 'known':
      return dispatch({ kind: 'known', entry: answer.entry })
    case 'invalid':
      return dispatch({ kind: 'invalid', problems: answer.problems })
    case 'full':
      return dispatch({ kind: 'unsaved', trouble: 'save-full' })
    case 'gone':
      return dispatch({ kind: 'unsaved', trouble: 'gone' })
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
