import { expect, it } from 'vitest'
import { deliverDue } from '../../lib/worker/deliver.ts'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { entryOf } from '../fixtures.ts'
import { closeKey } from '../sandbox/close/state.ts'
import { sandboxWorld } from './sandbox-world.ts'

it('is not taken for refused by the answer that the old one got meanwhile', async () => {
  const { world, destinationId } = await sandboxWorld('close', { apiKey: closeKey })
  await world.credentials.keep(destinationId, { apiKey: 'api_withdrawn.key' }, 'device')
  const entry = entryOf({ id: 'a', draftId: 'a', crm: 'close', destinationId, statusId: 'stat_Potential' })
  await world.entries.change('a', () => entry)
  const { call } = world
  world.call = async (request) => {
    world.call = call
    const refused = await call(request)
    const repair = { crm: 'close', credentials: { apiKey: closeKey }, keep: 'device' as const, name: null }
    await createHandlers(world, () => undefined)['destination.connect'](repair)
    return refused
  }
  await deliverDue(world)
  world.time += 1000
  await deliverDue(world)
  expect((await world.connections.read())[0]?.disconnection).toBeNull()
  expect((await world.entries.read('a'))?.state.kind).toBe('delivered')
})
