import { describe, expect, it } from 'vitest'
import type { Entry } from '../../lib/outbox/entry.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { isInUse } from '../../lib/worker/is-in-use.ts'
import { undoEntry } from '../../lib/worker/undo-entry.ts'
import { entryOf, leadOf } from '../fixtures.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { pipedriveToken } from '../sandbox/pipedrive/account.ts'
import { sandboxWorld } from './sandbox-world.ts'

const keys = { close: { apiKey: closeKey }, pipedrive: { apiToken: pipedriveToken } }

async function bench(crm: 'close' | 'pipedrive') {
  const made = await sandboxWorld(crm, keys[crm])
  const { world, sandbox, destinationId } = made
  const statusId = crm === 'close' ? 'stat_Potential' : ''
  const put = (id: string, more: Partial<Entry> = {}) =>
    world.entries.change(id, () => entryOf({ id, draftId: id, crm, destinationId, statusId, ...more }))
  const deleted = () => sandbox.exchanges.filter(({ method }) => method === 'DELETE').length
  return { ...made, put, deleted }
}

/** A lead that goes into what the entry became. */
function intoIt(entry: Entry | null): Entry['intent'] {
  if (entry?.state.kind !== 'delivered') expect.unreachable()
  const { recordId } = entry.state.receipt
  const whole = { personKey: null, name: 'Ann Ode', link: null }
  if (entry.crm === 'close') return { kind: 'add', target: { ...whole, recordId, ids: { lead: recordId } } }
  const person = entry.done['person:person-1'] ?? ''
  const ids = { person, organization: entry.done['organization'] ?? '' }
  const email = { id: 'emails:x', field: 'emails', now: '', next: 'second@example.com', kind: 'add' } as const
  return { kind: 'update', target: { ...whole, recordId: person, ids }, changes: [email] }
}

describe.each(['close', 'pipedrive'] as const)('Undo of a lead in %s', (crm) => {
  it('leaves what another saved lead went into', async () => {
    const { world, put, deleted } = await bench(crm)
    await put('a')
    await deliverDue(world)
    await put('b', { lead: leadOf('Bea Two'), intent: intoIt(await world.entries.read('a')) })
    await deliverDue(world)
    expect(await undoEntry(world, 'a')).toMatchObject({ kind: 'used', entry: { id: 'a' } })
    expect(deleted()).toBe(0)
  })

  it('leaves what another saved lead is about to go into', async () => {
    const { world, put, deleted } = await bench(crm)
    await put('a')
    await deliverDue(world)
    const state = { kind: 'held', until: world.time + 5000 } as const
    await put('b', { lead: leadOf('Bea Two'), intent: intoIt(await world.entries.read('a')), state })
    expect((await undoEntry(world, 'a')).kind).toBe('used')
    expect(deleted()).toBe(0)
  })

  it('is not held back by what a worker kept of it that died before it deleted anything', async () => {
    const { world, sandbox, put } = await bench(crm)
    await put('a')
    await deliverDue(world)
    const entry = await world.entries.read('a')
    if (entry?.state.kind !== 'delivered') expect.unreachable()
    const state = { kind: 'undone', at: world.time, receipt: entry.state.receipt } as const
    await put('a~rest~1', { ...entry, id: 'a~rest~1', draftId: 'rest~1', state })
    expect((await undoEntry(world, 'a')).kind).toBe('undone')
    expect(sandbox.records()).toEqual([])
  })
})

it('takes back each of two new leads that share an organization', async () => {
  const { world, sandbox, put } = await bench('pipedrive')
  await put('a')
  await put('b', { lead: leadOf('Bea Two') })
  await deliverDue(world)
  expect((await undoEntry(world, 'a')).kind).toBe('undone')
  expect((await undoEntry(world, 'b')).kind).toBe('undone')
  expect(sandbox.records()).toEqual([])
})

it('does not say that the CRM failed where a second record is used and so stays', async () => {
  const { world, put, deleted } = await bench('close')
  await put('a')
  await deliverDue(world)
  await world.entries.change('a', (entry) => entry && { ...entry, twins: [{ step: 'lead', id: 'lead_T' }] })
  const receipt = { recordId: 'lead_T', link: null, deliveredAt: 1 }
  await put('b', { state: { kind: 'delivered', receipt } })
  expect((await undoEntry(world, 'a')).kind).toBe('used')
  expect(deleted()).toBe(0)
})

it('does not take a person that another lead is meant for for the organization of the same number', async () => {
  const { world, put, destinationId } = await bench('pipedrive')
  const ids = { person: '12', organization: '7' }
  const target = { recordId: '12', personKey: null, name: 'Ann Ode', link: null, ids }
  await put('b', { intent: { kind: 'add', target } })
  const entry = entryOf({ id: 'a', destinationId, crm: 'pipedrive' })
  const isUsed = (step: string, id: string) => isInUse(world, entry, step, id)
  expect(await isUsed('organization', '12')).toBe(false)
  expect(await isUsed('organization', '7')).toBe(true)
  expect(await isUsed('person:person-1', '12')).toBe(true)
  expect(await isUsed('person:person-1', '7')).toBe(false)
})
