import { z } from 'zod'
import { type Pace, paceSchema } from '../outbox/pace.ts'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

export type Paces = Record<string, Pace>

/** How fast each connection may be asked, by its id: a day's limit outlives the browser. */
export function pacesItem(local: StorageArea, locks: LockManager): StoredItem<Paces> {
  return createStoredItem(local, locks, {
    key: 'paces',
    schema: z.record(z.string(), paceSchema),
    fallback: {},
    upgrades: [],
  })
}
