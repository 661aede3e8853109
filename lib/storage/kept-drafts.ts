import { type Draft, draftSchema } from '../lead/draft.ts'
import type { Database } from './database.ts'
import { pageKey } from './page-key.ts'
import { type Stored, tryWrite } from './stored-item.ts'

/** A draft that the user works on, as the disk keeps it. */
export interface KeptDraft {
  id: string
  /** What `pageKey` makes of its page's address. */
  page: string
  /** When it was changed last, in milliseconds since 1970. */
  changedAt: number
  draft: Draft
}

/**
 * Drafts that outlive the browser: only those in which the user has changed something, for what a page merely showed is
 * nothing to keep.
 */
export interface KeptDrafts {
  put(draft: Draft): Promise<Stored>
  /** Of a page, the one changed last first; what is too old is forgotten. */
  ofPage(pageUrl: string): Promise<Draft[]>
  forget(id: string): Promise<void>
}

const LONGEST_KEPT_MS = 30 * 24 * 60 * 60_000
const MOST_KEPT = 200

export function createKeptDrafts(database: () => Promise<Database>, now: () => number): KeptDrafts {
  return {
    put: (draft) =>
      tryWrite(async () => {
        const record = { id: draft.id, page: pageKey(draft.pageUrl), changedAt: now(), draft }
        const transaction = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' })
        await transaction.store.put(record)
        const surplus = (await transaction.store.count()) - MOST_KEPT
        const oldest = surplus > 0 ? await transaction.store.index('changedAt').getAllKeys(null, surplus) : []
        for (const id of oldest) await transaction.store.delete(id)
        await transaction.done
      }),
    async ofPage(pageUrl) {
      const opened = await database()
      await forgetBefore(opened, now() - LONGEST_KEPT_MS)
      const records = await opened.getAllFromIndex('drafts', 'page', pageKey(pageUrl))
      return records
        .toSorted((left, right) => right.changedAt - left.changedAt)
        .flatMap(({ draft }) => draftSchema.safeParse(draft).data ?? [])
    },
    async forget(id) {
      // What cannot be forgotten now is too old one day.
      await tryWrite(async () => (await database()).delete('drafts', id))
    },
  }
}

async function forgetBefore(database: Database, moment: number): Promise<void> {
  const old = await database.getAllKeysFromIndex('drafts', 'changedAt', IDBKeyRange.upperBound(moment))
  for (const id of old) await database.delete('drafts', id)
}
