import type { DeliveryOutcome } from '../../lib/crm/contract.ts'
import type { Entry } from '../../lib/outbox/entry.ts'
import type { OutboxWorld } from '../../lib/outbox/run.ts'
import { createEntryStore, type EntryStore } from '../../lib/outbox/store.ts'
import { createDatabase } from '../../lib/storage/database.ts'

export const delivered: DeliveryOutcome = { kind: 'delivered', recordId: 'lead_1', link: null }
/** The id of an invented entry. */
export const one = 'draft-1.close'

export const mustNot = (what: string) => () => Promise.reject(new Error(`must not ${what}`))

export interface OutboxBench {
  store: EntryStore
  /** Every moment at which the outbox asked to be woken; null: not at all. */
  wakes: (number | null)[]
  announced: Entry['state']['kind'][]
  put: (entry: Entry) => Promise<unknown>
  stateOf: (id: string) => Promise<Entry['state']['kind'] | undefined>
  /** A world at 5,000 in which looking is a fault, unless it is changed. */
  world: (attempt: OutboxWorld['attempt'], changes?: Partial<OutboxWorld>) => OutboxWorld
}

let benches = 0

/** The outbox's world over a disk of its own. */
export function createOutboxBench(): OutboxBench {
  benches += 1
  const store = createEntryStore(createDatabase(`outbox-${benches}`))
  const wakes: (number | null)[] = []
  const announced: Entry['state']['kind'][] = []
  return {
    store,
    wakes,
    announced,
    put: (entry) => store.change(entry.id, () => entry),
    stateOf: async (id) => (await store.read(id))?.state.kind,
    world: (attempt, changes = {}) => ({
      store,
      locks: navigator.locks,
      now: () => 5_000,
      chance: () => 0,
      attempt,
      look: mustNot('look'),
      check: async () => ({ outcome: { kind: 'absent' }, at: 5_000 }),
      openFrom: async () => 0,
      isWhole: async () => false,
      announce: async (entry) => {
        announced.push(entry.state.kind)
      },
      wakeAt: async (at) => {
        wakes.push(at)
      },
      ...changes,
    }),
  }
}
