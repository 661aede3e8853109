import type { BrowserList, ListedLead } from '../../lib/crm/browser-list.ts'
import { type CallWorld, createCall } from '../../lib/crm/call.ts'
import type {
  CheckOutcome,
  Crm,
  Delivery,
  DeliveryOutcome,
  Facts,
  MatchOutcome,
  RecoverOutcome,
  Recovery,
  UndoOutcome,
} from '../../lib/crm/contract.ts'
import type { Lead } from '../../lib/lead/lead.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createSandboxFetch } from '../sandbox/sandbox-fetch.ts'
import { inventLead } from './invented-lead.ts'

type Attempt = Partial<
  Pick<Delivery<unknown>, 'entryId' | 'lead' | 'values' | 'intent' | 'provenance' | 'done' | 'facts'>
> & {
  statusId: string
}

/** `since` is by default when the step began. */
type Look = Attempt &
  Pick<Recovery<unknown>, 'step'> &
  Partial<Pick<Recovery<unknown>, 'since' | 'isThere' | 'isTaken'>>

/** A sandbox, and the world an adapter works in. */
export function createBench(world: Partial<CallWorld> = {}, disk: Partial<BrowserList> = {}) {
  const sandbox = createSandbox()
  const call = createCall({
    fetch: createSandboxFetch(sandbox),
    isOnline: () => true,
    mayCall: async () => true,
    deadline: () => new AbortController().signal,
    now: () => sandbox.settings.now(),
    ...world,
  })
  const begun: string[] = []
  const beganAt = new Map<string, number>()
  const reports: [step: string, id: string][] = []
  const kept = new Map<string, ListedLead>()
  const list = { ...fakeList(kept), ...disk }
  const facts = new Map<unknown, Facts>()
  let mark = 0
  /** What the adapter learned of the account when it was last checked here. */
  const factsOf = (crm: unknown): Facts => facts.get(crm) ?? {}
  const contentFor = (crm: unknown) => ({
    call,
    facts: factsOf(crm),
    list,
    entryId: 'draft-1.place-1',
    lead: inventLead(),
    values: [],
    intent: { kind: 'create' as const },
    provenance: true,
    done: {},
  })
  return {
    sandbox,
    call,
    begun,
    reports,
    kept,
    /** As in `POST /api/v1/lead/`, oldest first; after `connect`, those since. */
    requests: () => sandbox.exchanges.slice(mark).map(({ method, path }) => `${method} ${path}`),
    /** The same as `check`, for tests of what comes after it. */
    async connect<Credentials>(crm: Crm<Credentials>, credentials: Credentials): Promise<void> {
      const checked = await crm.check({ call, credentials, facts: {} })
      if (checked.kind !== 'connected')
        throw new Error(`${crm.id} did not connect: ${JSON.stringify(checked)}`)
      facts.set(crm, checked.facts)
      mark = sandbox.exchanges.length
    },
    /** Asks whose account it is, as every connecting does; what was found out goes with all that follows. */
    async check<Credentials>(crm: Crm<Credentials>, credentials: Credentials): Promise<CheckOutcome> {
      const checked = await crm.check({ call, credentials, facts: factsOf(crm) })
      if (checked.kind === 'connected') facts.set(crm, checked.facts)
      return checked
    },
    describe: <Credentials>(crm: Crm<Credentials>, credentials: Credentials) =>
      crm.describe({ call, credentials, facts: factsOf(crm) }),
    match: <Credentials>(
      crm: Crm<Credentials>,
      credentials: Credentials,
      lead: Lead,
    ): Promise<MatchOutcome> => crm.match({ call, credentials, facts: factsOf(crm), lead, list }),
    deliver<Credentials>(
      crm: Crm<Credentials>,
      credentials: Credentials,
      attempt: Attempt,
    ): Promise<DeliveryOutcome> {
      return crm.deliver({
        ...contentFor(crm),
        credentials,
        begin: async (step) => {
          begun.push(step)
          // As the answer before it tells the time: to the second.
          beganAt.set(step, Math.floor(sandbox.settings.now() / 1000) * 1000)
        },
        report: async (step, id) => {
          reports.push([step, id])
        },
        ...attempt,
      })
    },
    recover<Credentials>(
      crm: Crm<Credentials>,
      credentials: Credentials,
      look: Look,
    ): Promise<RecoverOutcome> {
      return crm.recover({
        ...contentFor(crm),
        credentials,
        since: beganAt.get(look.step) ?? 0,
        isThere: false,
        isTaken: async () => false,
        ...look,
      })
    },
    /** Takes back what was reported to have been made. */
    async undo<Credentials>(
      crm: Crm<Credentials>,
      credentials: Credentials,
      recordId: string,
    ): Promise<UndoOutcome> {
      if (crm.undo === undefined) throw new Error(`${crm.id} takes nothing back`)
      const done = Object.fromEntries(reports)
      return await crm.undo({ call, credentials, facts: factsOf(crm), list, recordId, done })
    },
  }
}

/** The built-in list in memory, with the least of what it can do: every lead is found. */
function fakeList(kept: Map<string, ListedLead>): BrowserList {
  return {
    keep: async (id, lead, statusId) => {
      kept.set(id, { id, lead, statusId })
      return true
    },
    find: async () => [...kept.values()],
    remove: async (id) => {
      kept.delete(id)
    },
    change: async (id, change) => {
      const listed = kept.get(id)
      if (listed === undefined) return 'missing'
      kept.set(id, { ...listed, lead: change(listed) })
      return 'stored'
    },
  }
}
