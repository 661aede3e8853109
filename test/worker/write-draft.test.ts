import { expect, it } from 'vitest'
import type { Draft } from '../../lib/lead/draft.ts'
import { changeOfDraft, type DraftChange } from '../../lib/lead/draft-change.ts'
import { settleDraft } from '../../lib/worker/page-draft.ts'
import { openPopup } from '../../lib/worker/popup-view.ts'
import { changeDraft, writeDraft } from '../../lib/worker/write-draft.ts'
import { fakeWorld } from './fake-world.ts'

const change = (before: Draft, after: Draft): DraftChange =>
  changeOfDraft(before, after) ?? expect.unreachable()

it('each keystroke is stored, in the order in which they came', async () => {
  const world = fakeWorld()
  const { draft } = await openPopup(world, 7)
  const drafts = ['C', 'Ca', 'Cal', 'Call'].map((note): Draft => ({ ...draft, note, touched: true }))
  const [first, ...others] = drafts
  if (first === undefined) expect.unreachable()
  await Promise.all([
    writeDraft(world, 7, first),
    ...others.map((after, index) => changeDraft(world, 7, change(drafts[index] ?? draft, after))),
  ])
  expect((await world.drafts.read(7, draft.pageUrl))?.note).toBe('Call')
})

it('a change of a draft that is not there is not taken for one of another', async () => {
  const world = fakeWorld()
  const { draft } = await openPopup(world, 7)
  const other = { ...draft, id: 'gone' }
  expect(await changeDraft(world, 7, change(other, { ...other, note: 'Call' }))).toBe('missing')
  expect(await changeDraft(world, 8, change(draft, { ...draft, note: 'Call' }))).toBe('missing')
  expect((await world.drafts.read(7, draft.pageUrl))?.note).toBe('')
})

it('whoever opens the popup while keystrokes are being stored sees the last of them', async () => {
  const world = fakeWorld()
  const { draft } = await openPopup(world, 7)
  const notes = ['C', 'Ca', 'Cal', 'Call']
  const writes = notes.map((note) => writeDraft(world, 7, { ...draft, note, touched: true }))
  expect((await openPopup(world, 7)).draft.note).toBe('Call')
  await Promise.all(writes)
})

it('a keystroke that comes while a correction is settled is not lost', async () => {
  const world = fakeWorld()
  const { draft } = await openPopup(world, 7)
  const ahead = { ...draft, note: 'Call', touched: true, isAhead: true }
  await writeDraft(world, 7, ahead)
  const settling = settleDraft(world, 7, ahead)
  await writeDraft(world, 7, { ...ahead, note: 'Call on Monday' })
  await settling
  expect(await world.drafts.read(7, draft.pageUrl)).toMatchObject({ note: 'Call on Monday', isAhead: true })
})
