import { z } from 'zod'
import { fieldValueSchema } from '../lead/draft.ts'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

export const choicesSchema = z.object({
  /** Null until the user saved once. */
  destinationId: z.string().nullable(),
  statusIds: z.record(z.string(), z.string()),
  /** By destination and field: of those fields that are picked anew for most leads. */
  values: z.record(z.string(), z.record(z.string(), fieldValueSchema)).default(() => ({})),
})
export type Choices = z.infer<typeof choicesSchema>

/** What the user picked last: where leads go, and the status, labels and the like at each destination. */
export function choicesItem(local: StorageArea, locks: LockManager): StoredItem<Choices> {
  return createStoredItem(local, locks, {
    key: 'choices',
    schema: choicesSchema,
    fallback: { destinationId: null, statusIds: {}, values: {} },
    upgrades: [],
  })
}
