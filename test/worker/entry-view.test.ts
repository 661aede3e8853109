import { beforeEach, expect, it } from 'vitest'
import { entryViews } from '../../lib/worker/entry-view.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { saveDraft } from '../../lib/worker/save-draft.ts'
import { connectionOf, entryOf } from '../fixtures.ts'
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

it.each([
  ['the note went without an answer', 'note:person-1', { 'lead:person-1': '7' }, 'rest'],
  ['a person did, after their company', 'person:1', { organization: '7' }, 'lead'],
  ['the worker died after a step', undefined, { lead: '7' }, 'rest'],
])('says what may be missing where %s', async (_, step, done, part) => {
  const doubt = step === undefined ? null : { step, since: 1, looks: 1, firstLookAt: null, isThere: false }
  const [view] = await entryViews(world, [entryOf({ state: { kind: 'unsure', at: 1 }, doubt, done })])
  expect(view?.state).toMatchObject({ kind: 'unsure', part })
})
