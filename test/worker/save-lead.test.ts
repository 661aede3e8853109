import { expect, it } from 'vitest'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveLead } from '../../lib/worker/save-lead.ts'
import { connectionOf } from '../fixtures.ts'
import { fakeWorld } from './fake-world.ts'

it('saves to the other destinations what waits already for one that was disconnected', async () => {
  const world = fakeWorld()
  await world.connections.update(() => [connectionOf()])
  const { draft } = await openPopup(world, 7)
  const toClose = { destinationId: 'close', statusId: 'stat_1' }
  const toList = { destinationId: 'this-browser', statusId: 'new' }
  await saveLead(world, { draft, places: [toClose], isApart: false })
  await world.connections.update(() => [])
  expect(await saveLead(world, { draft, places: [toClose, toList], isApart: false })).toMatchObject({
    kind: 'known',
    entry: { destinationId: 'close' },
    others: [{ destinationId: 'this-browser' }],
  })
})
