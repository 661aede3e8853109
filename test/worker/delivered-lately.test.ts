import { expect, it } from 'vitest'
import { createHandlers } from '../../lib/worker/handlers.ts'
import { connectionOf, entryOf } from '../fixtures.ts'
import { fakeWorld } from './fake-world.ts'

it('tells of what arrived at any CRM, with the way there and whether it can be taken back, and not of the own list', async () => {
  const world = fakeWorld()
  await world.connections.update(() => [connectionOf()])
  const deliver = (id: string, crm: string, deliveredAt: number) =>
    world.entries.change(id, () =>
      entryOf({
        id,
        crm,
        destinationId: crm,
        state: {
          kind: 'delivered',
          receipt: { recordId: id, link: `https://app.close.example/${id}`, deliveredAt },
        },
      }),
    )
  await deliver('first', 'close', 1)
  await deliver('second', 'leadsquared', 2)
  await deliver('here', 'this-browser', 3)
  const { entries } = await createHandlers(world, () => undefined)['entry.delivered']({ limit: 20 })
  expect(entries).toMatchObject([
    { id: 'second', destinationName: 'LeadSquared' },
    {
      id: 'first',
      destinationName: 'Close',
      canUndo: true,
      state: { kind: 'delivered', link: 'https://app.close.example/first', deliveredAt: 1 },
    },
  ])
})
