import { beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/crm/connection-settings.ts'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { listDestinations } from '../../lib/worker/destinations.ts'
import { refresh } from '../../lib/worker/refresh.ts'
import { exportSettings, importSettings } from '../../lib/worker/settings-file.ts'
import { connectionOf, entryOf } from '../fixtures.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

const secret = 'api_key_never_to_be_seen'
const close = connectionOf({ id: 'close', name: 'Sales' })
const pipedrive = connectionOf({ id: 'pipedrive', crm: 'pipedrive', account: 'Fabrikam' })

let world: FakeWorld
beforeEach(async () => {
  world = fakeWorld()
  await world.connections.update(() => [close])
  await world.credentials.keep('close', { apiKey: secret }, 'device')
  await world.preferences.update((all) => ({
    ...all,
    undoSeconds: 12,
    hasMenu: false,
    destinationId: 'close',
  }))
})

/** A file as another hand may have left it. */
async function fileWith(changes: object): Promise<string> {
  return JSON.stringify({ ...JSON.parse(await exportSettings(world)), ...changes })
}

describe('the settings as a file', () => {
  it('say what they would change, and change nothing before', async () => {
    const other = fakeWorld()
    expect(await importSettings(other, await exportSettings(world), false)).toEqual({
      kind: 'asks',
      added: ['Sales'],
      changed: [],
      unknown: [],
      undoSeconds: 12,
      hasMenu: false,
      destinationName: 'Sales',
    })
    expect(await other.connections.read()).toEqual([])
    expect(await other.preferences.read()).toMatchObject({ undoSeconds: 5, hasMenu: true })
  })

  it('name only what would be otherwise afterwards', async () => {
    const text = await exportSettings(world)
    const same = { undoSeconds: null, hasMenu: null, destinationName: null }
    const nothing = { kind: 'asks', added: [], changed: [], unknown: [], ...same }
    expect(await importSettings(world, text, false)).toEqual(nothing)
    const settings = { ...defaultSettings, provenance: false }
    await world.connections.update(() => [
      { ...close, name: 'Old name' },
      { ...pipedrive, settings },
    ])
    expect(await importSettings(world, text, false)).toEqual({ ...nothing, changed: ['Sales'] })
  })

  it('come into another browser without a key, which is asked for, and leads for it wait', async () => {
    const other = fakeWorld()
    expect(await importSettings(other, await exportSettings(world), true)).toEqual({ kind: 'done' })
    expect(await other.connections.read()).toEqual([{ ...close, disconnection: 'forgotten' }])
    expect(await other.preferences.read()).toMatchObject({
      undoSeconds: 12,
      hasMenu: false,
      destinationId: 'close',
    })
    await other.entries.change('draft-1.close', () => entryOf())
    await deliverDue(other)
    expect(other.called).toEqual([])
    expect((await listDestinations(other)).map(({ disconnection }) => disconnection)).toEqual([
      null,
      'forgotten',
    ])
  })

  it('leave what has no key without one, though it is tested', async () => {
    const other = fakeWorld()
    await importSettings(other, await exportSettings(world), true)
    expect((await refresh(other, 'close')).destination?.disconnection).toBe('forgotten')
  })

  it('leave a connection its key and its state, and delete none that they do not know', async () => {
    const text = await exportSettings(world)
    await world.connections.update(() => [{ ...close, name: 'Old name', account: 'Now Ltd' }, pipedrive])
    await importSettings(world, text, true)
    expect(await world.connections.read()).toEqual([{ ...close, account: 'Now Ltd' }, pipedrive])
    expect(await world.credentials.read('close')).toEqual({ apiKey: secret })
  })

  it('know an account again that an earlier version gave another id', async () => {
    const text = await exportSettings(world)
    const earlier = { ...close, id: 'close.orga_1', name: '' }
    await world.connections.update(() => [earlier])
    await importSettings(world, text, true)
    expect(await world.connections.read()).toEqual([{ ...earlier, name: 'Sales' }])
  })

  it('bring each account once, and none of the built-in list or of a CRM that is not known', async () => {
    const list = connectionOf({ id: 'this-browser', crm: 'this-browser', accountId: '', userId: '' })
    const other = fakeWorld()
    const strange = connectionOf({ id: 'acme', crm: 'acme', accountId: 'a' })
    const text = await fileWith({ connections: [close, { ...close, name: 'Twice' }, list, strange] })
    expect(await importSettings(other, text, false)).toMatchObject({
      added: ['Sales'],
      unknown: ['This browser (Quay Ltd)', 'acme (Quay Ltd)'],
    })
    await importSettings(other, text, true)
    expect((await other.connections.read()).map(({ id }) => id)).toEqual(['close'])
  })

  it('bring what was chosen last, and keep what was chosen elsewhere', async () => {
    const chosen = { destinationId: 'close', statusIds: { close: 's2' }, values: { close: { owner: 'o1' } } }
    await world.choices.update(() => chosen)
    const text = await exportSettings(world)
    const other = fakeWorld()
    await other.choices.update(() => ({ destinationId: null, statusIds: { pipedrive: 'p' }, values: {} }))
    await importSettings(other, text, true)
    expect(await other.choices.read()).toEqual({ ...chosen, statusIds: { close: 's2', pipedrive: 'p' } })
  })

  it('make the right-click menu what they say', async () => {
    const shown: boolean[] = []
    const other = fakeWorld({ showMenus: async (_say, isShown) => void shown.push(isShown) })
    await importSettings(other, await exportSettings(world), true)
    expect(shown).toEqual([false])
  })

  it.each([
    ['no JSON', 'hello', 'unreadable'],
    ['another JSON', '{"people": []}', 'unreadable'],
    ['nothing', '', 'unreadable'],
    ['a damaged file', '{"gleaner": "settings", "version": 1, "connections": [{}]}', 'unreadable'],
    ['a file of a newer version', '{"gleaner": "settings", "version": 2}', 'newer'],
  ])('are refused where they are %s', async (_what, text, kind) => {
    for (const isSure of [false, true]) expect(await importSettings(world, text, isSure)).toEqual({ kind })
    expect(await world.connections.read()).toEqual([close])
  })

  it('tell of a full disk', async () => {
    const text = await exportSettings(world)
    const full = fakeWorld()
    full.connections = { ...full.connections, update: async () => 'full' }
    expect(await importSettings(full, text, true)).toEqual({ kind: 'full' })
  })
})
