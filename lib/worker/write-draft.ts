import type { Draft } from '../lead/draft.ts'
import { applyDraftChange, type DraftChange } from '../lead/draft-change.ts'
import type { Stored } from '../storage/stored-item.ts'
import type { World } from './world.ts'

/** Writes of a tab's draft, in the order in which they came. */

/** Every keystroke. None waits for the one before, so that all of them lie in the storage when the worker dies. */
export function writeDraft({ drafts, locks }: World, tabId: number, draft: Draft): Promise<Stored> {
  return locks.request(lockOf(tabId), { mode: 'shared' }, () => drafts.write(tabId, draft))
}

/** The same of a draft of many people. `missing`: that draft is not there, and is to be sent as a whole. */
export function changeDraft(world: World, tabId: number, change: DraftChange): Promise<Stored | 'missing'> {
  const { drafts } = world
  return betweenWrites(world, tabId, async () => {
    const draft = await drafts.read(tabId, change.pageUrl)
    if (draft === null || draft.id !== change.draftId) return 'missing'
    return await drafts.write(tabId, applyDraftChange(draft, change))
  })
}

/** A tab's draft once all is stored that was sent before: keystrokes may still be under way when the popup opens anew. */
export function readWritten(world: World, tabId: number, pageUrl: string): Promise<Draft | null> {
  return betweenWrites(world, tabId, () => world.drafts.read(tabId, pageUrl))
}

/** Work on a tab's draft that no keystroke may come into. */
export function betweenWrites<Result>(
  { locks }: World,
  tabId: number,
  work: () => Promise<Result>,
): Promise<Result> {
  return locks.request(lockOf(tabId), work)
}

const lockOf = (tabId: number): string => `draft:${tabId}`
