import { z } from 'zod'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

/** By connection and kind of request: the shortest time in which it was ever answered, in milliseconds. */
export type WriteTimes = Record<string, number>

export function writeTimesItem(local: StorageArea, locks: LockManager): StoredItem<WriteTimes> {
  return createStoredItem(local, locks, {
    key: 'write-times',
    schema: z.record(z.string(), z.number()),
    fallback: {},
    upgrades: [],
  })
}
