import type { CallAnswer } from '../../lib/crm/call.ts'
import type { Entry } from '../../lib/outbox/entry.ts'
import type { EntryStore } from '../../lib/outbox/store.ts'
import type { Breakage } from './breakage.ts'
import { type VendorId, vendorAt } from './vendors.ts'

/** The product broken on purpose, to see that the harness notices. */
export const breakages: Record<string, Breakage> = {
  'sends before it persists': {
    entries: withChange((store, id, change, before) => {
      const after = change(before)
      const isBegun = after !== null && after.doubt !== null && before?.doubt?.step !== after.doubt.step
      // The disk learns of it only with the step's end.
      return isBegun ? Promise.resolve({ kind: 'stored', entry: after }) : store.change(id, change)
    }),
  },
  'forgets a step': {
    entries: withChange((store, id, change) =>
      store.change(id, (entry) => {
        const after = change(entry)
        return after === null || entry === null ? after : { ...after, done: firstOf(after.done, entry.done) }
      }),
    ),
  },
  'repeats a create without looking': {
    entries: (store) => ({
      ...store,
      nextDue: async (id, now) => {
        const due = await store.nextDue(id, now)
        return due === null ? null : { ...due, doubt: null }
      },
    }),
  },
  'counts a 500 as success': {
    call: (call) => async (request) => {
      const answer = await call(request)
      const isFailed = answer.kind === 'answer' && answer.status >= 500 && request.method === 'POST'
      return isFailed ? succeeded(answer, vendorAt(request.url)) : answer
    },
  },
  'drops a lead when the disk is full': {
    entries: (store) => ({
      ...store,
      changeAll: async (changes) => {
        const known = await store.readAll(changes.map(({ id }) => id))
        const changed = await store.changeAll(changes)
        if (changed.kind === 'stored') return changed
        const before = (wanted: string) => known.find(({ id }) => id === wanted) ?? null
        return { kind: 'stored', entries: changes.map(({ id, change }) => change(before(id))) }
      },
    }),
  },
}

type Change = Parameters<EntryStore['change']>[1]
type Changing = (
  store: EntryStore,
  id: string,
  change: Change,
  before: Entry | null,
) => ReturnType<EntryStore['change']>

function withChange(changing: Changing): NonNullable<Breakage['entries']> {
  return (store) => ({
    ...store,
    change: async (id, change) => changing(store, id, change, await store.read(id)),
  })
}

/** Without the step that was just finished, unless it was the first. */
const firstOf = (after: Entry['done'], before: Entry['done']): Entry['done'] =>
  Object.keys(before).length === 1 && Object.keys(after).length > 1 ? before : after

const madeUp: Record<VendorId, unknown> = {
  close: { id: 'lead_of_nobody' },
  pipedrive: { success: true, data: { id: 999 } },
  leadsquared: { Status: 'Success', Message: { Id: 'lead-of-nobody' } },
}

function succeeded(answer: Extract<CallAnswer, { kind: 'answer' }>, vendor: VendorId): CallAnswer {
  return { ...answer, status: 200, json: madeUp[vendor] }
}
