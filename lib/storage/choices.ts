import { z } from 'zod'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

const choicesSchema = z.object({
  /** Null until the user saved once. */
  destinationId: z.string().nullable(),
  statusIds: z.record(z.string(), z.string()),
})
export type Choices = z.infer<typeof choicesSchema>

/** What the user picked last: where leads go, and the status at each destination. */
export function choicesItem(local: StorageArea, locks: LockManager): StoredItem<Choices> {
  return createStoredItem(local, locks, {
    key: 'choices',
    schema: choicesSchema,
    fallback: { destinationId: null, statusIds: {} },
    upgrades: [],
  })
}
