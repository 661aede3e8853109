import { expect, it } from 'vitest'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { connectionOf } from '../fixtures.ts'
import { fakeWorld } from './fake-world.ts'

it('knows what was saved before its destination was disconnected', async () => {
  const world = fakeWorld()
  await world.connections.update(() => [connectionOf()])
  const { draft } = await openPopup(world, 7)
  expect(await saveDraft(world, draft, 'close', 'stat_1')).toMatchObject({ kind: 'saved' })
  await world.connections.update(() => [])
  expect(await saveDraft(world, draft, 'close', 'stat_1')).toMatchObject({
    kind: 'known',
    entry: { state: { kind: 'paused', disconnection: 'ended' } },
  })
  expect(await saveDraft(world, { ...draft, id: 'another' }, 'close', 'stat_1')).toEqual({ kind: 'gone' })
})
