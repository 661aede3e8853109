import { describe, expect, it } from 'vitest'
import type { Call } from '../../lib/crm/call.ts'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { createBench } from '../crm/bench.ts'
import { entryOf, leadOf } from '../fixtures.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { leadSquaredKeys } from '../sandbox/leadsquared/state.ts'
import { pipedriveToken } from '../sandbox/pipedrive/account.ts'
import type { SandboxSettings } from '../sandbox/vendor.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

const START = 1_790_000_000_000
/** One way. */
const LATENCY_MS = 20
const LEADS = 500

interface Account {
  crm: string
  credentials: Record<string, string>
  limit: NonNullable<SandboxSettings['rateLimit']>
  set?: (settings: SandboxSettings) => void
}

/** A world whose clock only waits and requests move, before a sandbox that keeps the vendor's real limits. */
async function connectedWorld({ crm, credentials, limit, set }: Account) {
  const bench = createBench()
  const call: Call = async (request) => {
    world.time += LATENCY_MS
    const answer = await bench.call(request)
    world.time += LATENCY_MS
    return answer
  }
  const world: FakeWorld = fakeWorld({ call })
  world.time = START
  bench.sandbox.settings.now = () => world.time
  const connected = await connect(world, { crm, credentials, keep: 'device', name: null })
  if (connected.kind !== 'connected') expect.unreachable()
  // Until the limits of connecting are over.
  world.time += 10_000
  bench.sandbox.settings.rateLimit = limit
  set?.(bench.sandbox.settings)
  return { world, bench, destinationId: connected.destination.id, statusId: connected.destination.statusId }
}

/** Runs the outbox at every moment it asks for, until all has arrived. */
async function deliverAll(world: FakeWorld): Promise<void> {
  let wake: number | null = world.time
  world.wakeAt = async (at) => {
    wake = at
  }
  while (wake !== null && (await world.entries.count(['waiting', 'sending'])) > 0) {
    world.time = Math.max(world.time, wake)
    await deliverDue(world)
  }
}

describe.each<Account>([
  { crm: 'close', credentials: { apiKey: closeKey }, limit: { requests: 20, seconds: 1 } },
  {
    crm: 'pipedrive',
    credentials: { apiToken: pipedriveToken },
    limit: { requests: 20, seconds: 2 },
    set: ({ pipedrive }) => {
      pipedrive.searchLimit = 10
    },
  },
  { crm: 'leadsquared', credentials: { ...leadSquaredKeys }, limit: { requests: 25, seconds: 5 } },
])('500 leads to $crm', (account) => {
  it('go through at nine tenths of the rate it permits, and it turns no second request away', async () => {
    const { world, bench, destinationId, statusId } = await connectedWorld(account)
    for (let count = 0; count < LEADS; count++) {
      const lead = leadOf(`Ann Ode ${count}`, `Quay ${count} Ltd`)
      const [person] = lead.people
      const people = [
        { ...person, emails: [{ address: `ann${count}@example.com`, type: 'work' as const }], phones: [] },
      ]
      const id = `draft-${count}.${destinationId}`
      const entry = entryOf({ id, draftId: `draft-${count}`, crm: account.crm, destinationId, statusId })
      await world.entries.change(id, () => ({
        ...entry,
        lead: { ...lead, people: people as typeof lead.people },
      }))
    }
    const startedAt = world.time
    const before = bench.sandbox.exchanges.length
    await deliverAll(world)
    const sent = bench.sandbox.exchanges.slice(before)
    expect(await world.entries.count(['delivered'])).toBe(LEADS)
    const turnedAway = sent.filter(
      ({ status, answer }) => status === 429 || /exceeded the limit/.test(answer),
    )
    expect(turnedAway.length).toBeLessThanOrEqual(1)
    const rate = sent.length / ((world.time - startedAt) / 1000)
    expect(rate).toBeGreaterThanOrEqual(0.9 * (account.limit.requests / account.limit.seconds))
    // Thousands of requests through the whole outbox: nothing in it is timed.
  }, 300_000)
})
