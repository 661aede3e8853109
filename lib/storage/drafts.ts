import { type Draft, draftSchema } from '../lead/draft.ts'
import { pageKey } from './page-key.ts'
import { type StorageArea, type Stored, tryWrite } from './stored-item.ts'

/**
 * Drafts live as long as the browser runs, each under its tab and page: closing the popup, changing the tab or
 * the worker's death loses nothing, and a tab that comes back to a page finds what was typed there.
 */
export interface DraftStore {
  read(tabId: number, pageUrl: string): Promise<Draft | null>
  write(tabId: number, draft: Draft): Promise<Stored>
  /** Forgets all drafts of a closed tab. */
  removeTab(tabId: number): Promise<void>
}

/** Session storage, which can also list what it holds. */
export type SessionArea = Omit<StorageArea, 'get'> & {
  get(key: string | null): Promise<Record<string, unknown>>
}

export function createDraftStore(session: SessionArea): DraftStore {
  return {
    async read(tabId, pageUrl) {
      const key = draftKey(tabId, pageUrl)
      const parsed = draftSchema.safeParse((await session.get(key))[key])
      return parsed.success ? parsed.data : null
    },
    async write(tabId, draft) {
      const key = draftKey(tabId, draft.pageUrl)
      const stored = await tryWrite(() => session.set({ [key]: draft }))
      if (stored === 'stored') return stored
      await session.remove(await untouchedKeys(session, key))
      return await tryWrite(() => session.set({ [key]: draft }))
    },
    async removeTab(tabId) {
      const keys = Object.keys(await session.get(null))
      await session.remove(keys.filter((key) => key.startsWith(`draft:${tabId}:`)))
    },
  }
}

const draftKey = (tabId: number, pageUrl: string): string => `draft:${tabId}:${pageKey(pageUrl)}`

/** Space is found by forgetting readings in which the user changed nothing. */
async function untouchedKeys(session: SessionArea, except: string): Promise<string[]> {
  const items = Object.entries(await session.get(null))
  return items
    .filter(
      ([key, item]) =>
        key.startsWith('draft:') && key !== except && !draftSchema.safeParse(item).data?.touched,
    )
    .map(([key]) => key)
}
