import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { exportSettings, importSettings } from '../../lib/worker/settings-file.ts'
import { connectionOf } from '../fixtures.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

const secret = 'api_key_never_to_be_seen'
const close = connectionOf({ id: 'close', name: 'Sales' })

let world: FakeWorld
beforeEach(async () => {
  world = fakeWorld()
  await world.connections.update(() => [close])
  await world.credentials.keep('close', { apiKey: secret }, 'device')
  await world.preferences.update((all) => ({ ...all, undoSeconds: 12, hasMenu: false }))
})

describe('the settings as a file', () => {
  it('have no key in them', async () => {
    const text = await exportSettings(world)
    expect(text).toContain('Sales')
    expect(text).not.toContain(secret)
  })

  it('say what they would change, and change nothing before', async () => {
    const other = fakeWorld()
    const text = await exportSettings(world)
    expect(await importSettings(other, text, false)).toMatchObject({
      kind: 'asks',
      added: ['Sales'],
      changed: [],
    })
    expect(await other.connections.read()).toEqual([])
    expect(await importSettings(world, text, false)).toMatchObject({ added: [], changed: ['Sales'] })
  })

  it('come into another browser without a key, which is asked for, and leads for it wait', async () => {
    const other = fakeWorld()
    expect(await importSettings(other, await exportSettings(world), true)).toEqual({ kind: 'done' })
    expect(await other.connections.read()).toEqual([
      { ...close, keep: 'session', disconnection: 'forgotten' },
    ])
    expect(await other.preferences.read()).toMatchObject({ undoSeconds: 12, hasMenu: false })
    await deliverDue(other)
    expect(other.called).toEqual([])
  })

  it('leave a connection its key, and delete none that they do not know', async () => {
    const text = await exportSettings(world)
    const pipedrive = connectionOf({ id: 'pipedrive', crm: 'pipedrive' })
    await world.connections.update(() => [{ ...close, name: 'Old name' }, pipedrive])
    await importSettings(world, text, true)
    expect(await world.connections.read()).toEqual([close, pipedrive])
    expect(await world.credentials.read('close')).toEqual({ apiKey: secret })
  })

  it.each([
    ['no JSON', 'hello', 'unreadable'],
    ['another JSON', '{"people": []}', 'unreadable'],
    ['a damaged file', '{"gleaner": "settings", "version": 1, "connections": [{}]}', 'unreadable'],
    ['a file of a newer version', '{"gleaner": "settings", "version": 2}', 'newer'],
  ])('are refused where they are %s', async (_what, text, kind) => {
    expect(await importSettings(world, text, true)).toEqual({ kind })
    expect(await world.connections.read()).toEqual([close])
  })

  it('tell of a full disk', async () => {
    const text = await exportSettings(world)
    const full = fakeWorld()
    full.connections = { ...full.connections, update: async () => 'full' }
    expect(await importSettings(full, text, true)).toEqual({ kind: 'full' })
  })

  it('are the same after a way through a file, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 30 }),
        fc.string(),
        fc.boolean(),
        async (undoSeconds, name, hasMenu) => {
          const [from, to] = [fakeWorld(), fakeWorld()]
          await from.connections.update(() => [{ ...close, name }])
          await from.preferences.update((all) => ({ ...all, undoSeconds, hasMenu }))
          const text = await exportSettings(from)
          await importSettings(to, text, true)
          const again = JSON.parse(await exportSettings(to))
          const { keep: _k, disconnection: _d, ...same } = { ...close, name }
          expect(again).toMatchObject({ undoSeconds, hasMenu, connections: [same] })
        },
      ),
      { numRuns: 30 },
    )
  })
})
