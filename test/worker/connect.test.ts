import { beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../lib/worker/connect.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { listDestinations } from '../../lib/worker/destinations.ts'
import { disconnect } from '../../lib/worker/disconnect.ts'
import { markDisconnected } from '../../lib/worker/open-connection.ts'
import { refresh, refreshPermitted } from '../../lib/worker/refresh.ts'
import { entryOf } from '../fixtures.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

const key = { apiKey: 'api_invented.key' }
const request = { crm: 'close', credentials: key, keep: 'device', name: null } as const
const id = 'close.orga_1.user_1'
const me = {
  id: 'user_1',
  first_name: 'Sam',
  last_name: 'Marsh',
  email: 'sam@example.com',
  organizations: [{ id: 'orga_1', name: 'Harbour & Finch' }],
}
const statuses = {
  data: [
    { id: 'stat_1', label: 'Potential' },
    { id: 'stat_2', label: 'Customer' },
  ],
  has_more: false,
}

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
  world.answers = {
    'GET /api/v1/me/': { json: me },
    'GET /api/v1/status/lead/': { json: statuses },
    'GET /api/v1/custom_field_schema/lead/': { json: { fields: [] } },
    'GET /api/v1/custom_field_schema/contact/': { json: { fields: [] } },
  }
})

describe('connecting Close', () => {
  it('names account and user and brings the statuses', async () => {
    expect(await connect(world, request)).toMatchObject({
      kind: 'connected',
      destination: { name: 'Close', account: 'Harbour & Finch', user: 'Sam Marsh', statusId: 'stat_1' },
    })
    expect(await world.credentials.read(id)).toEqual(key)
  })

  it('keeps no key that Close does not take', async () => {
    world.answers['GET /api/v1/me/'] = { status: 401, json: { error: 'Unauthorized' } }
    expect(await connect(world, request)).toEqual({ kind: 'disconnected', disconnection: 'key' })
    expect([await world.credentials.read(id), await world.connections.read()]).toEqual([null, []])
  })

  it('asks nobody without a key', async () => {
    expect(await connect(world, { ...request, credentials: { apiKey: '  ' } })).toEqual({
      kind: 'incomplete',
    })
    expect(world.called).toEqual([])
  })

  it('knows no CRM that is none', async () => {
    expect(await connect(world, { ...request, crm: '__proto__', credentials: {} })).toEqual({
      kind: 'incomplete',
    })
  })

  it('says that there is no network', async () => {
    world.answers = {}
    expect(await connect(world, request)).toEqual({ kind: 'later', delay: 'unreachable' })
  })

  it('never sends to another account what was meant for the first', async () => {
    await world.entries.change('draft-1.close', () =>
      entryOf({
        destinationId: 'close.orga_2.user_1',
        state: { kind: 'paused', at: 1, disconnection: 'key' },
      }),
    )
    await connect(world, request)
    await deliverDue(world)
    expect((await world.entries.read('draft-1.close'))?.state.kind).toBe('paused')
  })

  it('keeps two accounts at one CRM apart, each by its name, and the host until both are gone', async () => {
    await connect(world, request)
    world.answers['GET /api/v1/me/'] = {
      json: { ...me, organizations: [{ id: 'orga_2', name: 'Quay Ltd' }] },
    }
    await connect(world, { ...request, credentials: { apiKey: 'api_other.key' } })
    const names = (await listDestinations(world)).map(({ name }) => name)
    expect(names).toEqual(['This browser', 'Close (Harbour & Finch)', 'Close (Quay Ltd)'])
    await disconnect(world, id)
    expect(world.removedHosts).toEqual([])
    await disconnect(world, 'close.orga_2.user_1')
    expect(world.removedHosts).toEqual(['https://api.close.com/*'])
  })

  it('is not for the built-in list, which is always there', async () => {
    expect(await connect(world, { ...request, crm: 'this-browser', credentials: {} })).toEqual({
      kind: 'incomplete',
    })
  })

  it('lets what waited for the repair go on', async () => {
    await world.entries.change('draft-1.close', () =>
      entryOf({ destinationId: id, state: { kind: 'paused', at: 1, disconnection: 'key' } }),
    )
    await connect(world, request)
    expect((await world.entries.read('draft-1.close'))?.state.kind).toBe('waiting')
  })
})

describe('a connection', () => {
  beforeEach(async () => {
    await connect(world, request)
  })

  it('is marked for repair when Close refuses its key at a delivery, and the lead is kept', async () => {
    world.answers['GET /api/v1/me/'] = { status: 401, json: { error: 'Unauthorized' } }
    await world.entries.change('draft-1.close', () => entryOf({ destinationId: id }))
    await deliverDue(world)
    expect((await world.entries.read('draft-1.close'))?.state).toMatchObject({
      kind: 'paused',
      disconnection: 'key',
    })
    expect((await world.connections.read())[0]?.disconnection).toBe('key')
  })

  it('tells when asked anew that it needs repair', async () => {
    world.answers['GET /api/v1/me/'] = { status: 401, json: { error: 'Unauthorized' } }
    expect((await refresh(world, id)).destination?.disconnection).toBe('key')
  })

  it('stays ended when the user ended it while Close was asked', async () => {
    const call = world.call
    world.call = async (asked) => {
      await disconnect(world, id)
      return await call(asked)
    }
    expect((await refresh(world, id)).destination).toBeNull()
    expect(await world.connections.read()).toEqual([])
  })

  it('stays as it was when Close cannot be asked', async () => {
    world.answers = {}
    expect(await refresh(world, id)).toMatchObject({
      destination: { account: 'Harbour & Finch', disconnection: null },
      delay: 'unreachable',
    })
  })

  it.each([
    ['', (known: FakeWorld['answers']) => known],
    [', though Close cannot be asked', () => ({})],
  ])('goes on by itself when the user allows its host again%s', async (_, answersOf) => {
    world.answers = answersOf(world.answers)
    await markDisconnected(world, id, 'permission')
    const paused = { kind: 'paused', at: 1, disconnection: 'permission' } as const
    await world.entries.change('draft-1.close', () => entryOf({ destinationId: id, state: paused }))
    await refreshPermitted(world)
    expect((await world.entries.read('draft-1.close'))?.state.kind).toBe('waiting')
    expect((await world.connections.read())[0]?.disconnection).toBeNull()
  })

  it('learns the statuses anew when Close refuses one, and lets its entry wait for the user', async () => {
    world.answers['POST /api/v1/lead/'] = {
      status: 400,
      json: { 'field-errors': { status_id: 'Not found' } },
    }
    world.answers['GET /api/v1/status/lead/'] = { json: { data: [{ id: 'stat_9', label: 'Fresh' }] } }
    await world.entries.change('draft-1.close', () => entryOf({ destinationId: id }))
    await deliverDue(world)
    expect((await world.connections.read())[0]?.statuses).toEqual([{ id: 'stat_9', label: 'Fresh' }])
    expect((await world.entries.read('draft-1.close'))?.state.kind).toBe('refused')
  })

  it('is asked anew only when what Close refused is on disk', async () => {
    world.answers['POST /api/v1/lead/'] = {
      status: 400,
      json: { 'field-errors': { status_id: 'Not found' } },
    }
    await world.entries.change('draft-1.close', () => entryOf({ destinationId: id }))
    const { call } = world
    const seen: unknown[] = []
    world.call = async (asked) => {
      if (asked.url.endsWith('status/lead/'))
        seen.push((await world.entries.read('draft-1.close'))?.state.kind)
      return await call(asked)
    }
    await deliverDue(world)
    expect(seen).toEqual(['refused'])
  })

  it('leaves neither key nor host behind', async () => {
    await disconnect(world, id)
    expect([await world.credentials.read(id), await world.connections.read()]).toEqual([null, []])
    expect(world.removedHosts).toEqual(['https://api.close.com/*'])
  })
})
