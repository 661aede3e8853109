import { beforeEach, expect, it } from 'vitest'
import { entryViews } from '../../lib/worker/entry-view.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { connectionOf } from '../fixtures.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

let world: FakeWorld
beforeEach(() => {
  world = fakeWorld()
})

it('an unsure lead outlives its connection: its vendor keeps its name, and the user the way there', async () => {
  const { draft } = await openPopup(world, 7)
  await world.connections.update(() => [connectionOf()])
  await saveDraft(world, draft, 'close', 'stat_1')
  await world.connections.update(() => [])
  await world.entries.change(
    `${draft.id}.close`,
    (known) => known && { ...known, state: { kind: 'unsure', at: 1 } },
  )
  const [entry] = await entryViews(world, await world.entries.list(['unsure']))
  expect(entry).toMatchObject({
    destinationName: 'Close',
    state: { kind: 'unsure', appUrl: 'https://app.close.com/', part: 'lead' },
  })
})
