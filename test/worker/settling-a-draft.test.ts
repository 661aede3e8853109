import { expect, it } from 'vitest'
import { createDatabase } from '../../lib/storage/database.ts'
import { createDraftStore } from '../../lib/storage/drafts.ts'
import { createKeptDrafts } from '../../lib/storage/kept-drafts.ts'
import { settleDraft } from '../../lib/worker/page-draft.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { writeDraft } from '../../lib/worker/write-draft.ts'
import { memoryArea } from '../storage/memory-area.ts'
import { fakeWorld } from './fake-world.ts'

// What is typed while Save is under way reaches the background before the save is done.

it.each([
  ['a lead', false],
  ['a correction of a lead', true],
])('%s: what was typed since stays ahead of it, also over an end of the browser', async (name, isAhead) => {
  const kept = createKeptDrafts(createDatabase(`settling ${name}`), () => 1_000_000)
  const world = fakeWorld({ drafts: createDraftStore(memoryArea(), kept) })
  const { draft } = await openPopup(world, 7)
  const saved = { ...draft, note: 'Call', touched: true, isAhead }
  await writeDraft(world, 7, saved)
  await writeDraft(world, 7, { ...saved, note: 'Call on Monday', isAhead: true })
  await settleDraft(world, 7, saved)
  expect(await world.drafts.read(7, draft.pageUrl)).toMatchObject({ note: 'Call on Monday', isAhead: true })
  const afterRestart = createDraftStore(memoryArea(), kept)
  expect((await afterRestart.read(8, draft.pageUrl))?.note).toBe('Call on Monday')
})

it('a correction that was saved as it stands is ahead no more, wherever it goes to next', async () => {
  const world = fakeWorld()
  const { draft } = await openPopup(world, 7)
  const saved = { ...draft, note: 'Call', touched: true, isAhead: true }
  await writeDraft(world, 7, { ...saved, also: ['close'] })
  await settleDraft(world, 7, saved)
  expect(await world.drafts.read(7, draft.pageUrl)).toMatchObject({ note: 'Call', isAhead: false })
})
