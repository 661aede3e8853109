import type { Call } from '../../lib/crm/call.ts'
import type { EntryStore } from '../../lib/outbox/store.ts'

/** The product as it is, or broken on purpose: what comes between it and its world. */
export interface Breakage {
  entries?: (store: EntryStore) => EntryStore
  call?: (call: Call) => Call
}

export const unbroken: Breakage = {}
