import { findCrm } from '../crm/registry.ts'
import type { Entry } from '../outbox/entry.ts'

/** Nothing of it has been sent, and nothing is being sent. */
export function isUnsent({ state, done, doubt }: Entry): boolean {
  const isStill = state.kind === 'held' || state.kind === 'waiting' || state.kind === 'paused'
  return isStill && doubt === null && Object.keys(done).length === 0
}

/** Whether it can be deleted where it is now. */
export function isUndoable({ state, intent, crm }: Entry): boolean {
  return (
    state.kind === 'delivered' &&
    state.receipt.recordId !== '' &&
    intent.kind === 'create' &&
    findCrm(crm)?.undo !== undefined
  )
}
