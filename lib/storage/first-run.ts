import { z } from 'zod'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

const firstRunSchema = z.object({
  /** Of the first-run page: `none` was asked for, it is `due`, or it has been `shown`. */
  page: z.enum(['none', 'due', 'shown']),
})
export type FirstRun = z.infer<typeof firstRunSchema>

/** Whether the first-run page is still to be opened, which must outlive the worker. */
export function firstRunItem(local: StorageArea, locks: LockManager): StoredItem<FirstRun> {
  return createStoredItem(local, locks, {
    key: 'first-run',
    schema: firstRunSchema,
    fallback: { page: 'none' },
    upgrades: [],
  })
}
