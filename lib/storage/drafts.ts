import { type Draft, draftSchema } from '../lead/draft.ts'
import type { KeptDrafts } from './kept-drafts.ts'
import { pageKey } from './page-key.ts'
import { type StorageArea, type Stored, tryWrite } from './stored-item.ts'

/**
 * Each draft lies under its tab and page as long as the browser runs: closing the popup, changing the tab or the worker's
 * death loses nothing, and a tab that comes back to a page finds what was typed there. What the user has changed is kept
 * on disk as well, so that it is found again when the page is: after a restart, or in another tab.
 */
export interface DraftStore {
  read(tabId: number, pageUrl: string): Promise<Draft | null>
  write(tabId: number, draft: Draft): Promise<Stored>
  /** Those captured since the browser started, the last one first. */
  recent(): Promise<Draft[]>
  /** It has become a lead: its page begins anew next time. */
  settle(tabId: number, draft: Draft): Promise<void>
  /** A closed tab no longer holds its drafts. */
  removeTab(tabId: number): Promise<void>
}

/** Session storage, which can also list what it holds. */
export type SessionArea = Omit<StorageArea, 'get'> & {
  get(key: string | null): Promise<Record<string, unknown>>
}

/** Stands for the tab of a saved lead that is corrected in a tab of its own, over no page. */
export const NO_TAB = -1

export function createDraftStore(session: SessionArea, kept: KeptDrafts): DraftStore {
  const find = async (key: string) => draftSchema.safeParse((await session.get(key))[key]).data ?? null
  return {
    async read(tabId, pageUrl) {
      const key = draftKey(tabId, pageUrl)
      const found = await find(key)
      if (found !== null || tabId === NO_TAB) return found
      const orphan = await findOrphan(session, await kept.ofPage(pageUrl))
      if (orphan === null) return null
      await tryWrite(() => session.set({ [key]: orphan }))
      return orphan
    },
    async write(tabId, draft) {
      const key = draftKey(tabId, draft.pageUrl)
      const isKept = tabId !== NO_TAB && draft.touched
      if (!isKept) await forgetFormer(kept, await find(key), draft)
      const [stored] = await Promise.all([writeHeld(session, key, draft), isKept && kept.put(draft)])
      return stored
    },
    async recent() {
      const drafts = (await heldDrafts(session)).map(({ draft }) => draft)
      return drafts.sort((left, right) => right.capturedAt - left.capturedAt)
    },
    async settle(tabId, { id, pageUrl }) {
      await kept.forget(id)
      // The saved lead itself is what its next correction begins with.
      if (tabId === NO_TAB) await session.remove(draftKey(tabId, pageUrl))
    },
    async removeTab(tabId) {
      const keys = Object.keys(await session.get(null))
      await session.remove(keys.filter((key) => key.startsWith(`draft:${tabId}:`)))
    },
  }
}

/** The latest that no other tab works on. */
async function findOrphan(session: SessionArea, drafts: readonly Draft[]): Promise<Draft | null> {
  if (drafts.length === 0) return null
  const held = new Set((await heldDrafts(session)).map(({ draft }) => draft.id))
  return drafts.find(({ id }) => !held.has(id)) ?? null
}

/** A page that is read anew gives up what was typed on it before. */
async function forgetFormer(kept: KeptDrafts, former: Draft | null, draft: Draft): Promise<void> {
  if (former?.touched && former.id !== draft.id) await kept.forget(former.id)
}

async function writeHeld(session: SessionArea, key: string, draft: Draft): Promise<Stored> {
  const stored = await tryWrite(() => session.set({ [key]: draft }))
  if (stored === 'stored') return stored
  // Space is found by forgetting readings in which the user changed nothing.
  const untouched = (await heldDrafts(session)).filter((held) => held.key !== key && !held.draft.touched)
  await session.remove(untouched.map((held) => held.key))
  return await tryWrite(() => session.set({ [key]: draft }))
}

const draftKey = (tabId: number, pageUrl: string): string => `draft:${tabId}:${pageKey(pageUrl)}`

async function heldDrafts(session: SessionArea): Promise<{ key: string; draft: Draft }[]> {
  const items = Object.entries(await session.get(null))
  return items.flatMap(([key, item]) => {
    const draft = key.startsWith('draft:') ? draftSchema.safeParse(item).data : undefined
    return draft === undefined ? [] : [{ key, draft }]
  })
}
