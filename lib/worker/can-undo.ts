import { findCrm } from '../crm/registry.ts'
import type { Entry } from '../outbox/entry.ts'

/**
 * Nothing of it has been sent, and nothing is being sent. What was tried before may be a correction of what is there
 * already, unless it is to become something new at a CRM, which keeps account of its steps.
 */
export function isUnsent({ state, done, doubt, attempts, intent, crm }: Entry): boolean {
  const isStill = state.kind === 'held' || state.kind === 'waiting' || state.kind === 'paused'
  const isNew = attempts === 0 || (intent.kind === 'create' && findCrm(crm)?.repeatable === false)
  return isStill && isNew && doubt === null && Object.keys(done).length === 0
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
