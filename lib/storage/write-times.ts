import { z } from 'zod'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

const timesSchema = z.object({ fastestMs: z.number(), count: z.number().int() })

/** By connection and kind of request: the shortest time in which it was ever served, of how many. */
export type WriteTimes = Record<string, z.infer<typeof timesSchema>>

export function writeTimesItem(local: StorageArea, locks: LockManager): StoredItem<WriteTimes> {
  return createStoredItem(local, locks, {
    key: 'write-times',
    schema: z.record(z.string(), timesSchema),
    fallback: {},
    upgrades: [],
  })
}
