import type { EntryView } from '../../lib/messages/views.ts'
import type { PopupActs, PopupWorld } from './popup-acts.ts'

/** Makes the acts about what has been saved: to take it back, to stop the sending, to see how far it is. */
export function createOutboxActs(world: PopupWorld): Pick<PopupActs, 'undo' | 'pause' | 'follow'> {
  const { ask, dispatch } = world
  const follow = async () => {
    const answer = await ask('outbox.progress', { batchIds: batchIds(world) })
    dispatch({ kind: 'progressed', progress: answer ?? null })
  }
  return {
    // All at once: what is held goes out in a moment.
    undo: async (entries) => {
      dispatch({ kind: 'undoing' })
      await Promise.all(entries.map((entry) => undo(world, entry)))
    },
    pause: async (isPaused) => {
      const answer = await ask('outbox.pause', { isPaused })
      if (answer?.kind === 'stored') await follow()
      else dispatch({ kind: 'unanswered' })
    },
    follow,
  }
}

async function undo({ ask, dispatch }: PopupWorld, entry: EntryView): Promise<void> {
  const answer = await ask('entry.undo', { entryId: entry.id })
  if (answer === undefined) dispatch({ kind: 'unanswered' })
  else if (answer.kind === 'undone') dispatch({ kind: 'undone', entry })
  else dispatch({ kind: 'not-undone', reason: answer.kind, entry: answer.entry })
}

function batchIds({ current }: PopupWorld): string[] {
  const state = current()
  if (state.phase !== 'open') return []
  return [...new Set(state.entries.flatMap(({ batchId }) => batchId ?? []))]
}
