import { z } from 'zod'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

const preferencesSchema = z.object({
  /** How long a lead can be taken back before it is sent; 0: not at all. */
  undoSeconds: z.number().int().min(0).max(30).catch(5),
  /** The user stopped all sending for now. */
  isSendingPaused: z.boolean().catch(false),
  /** Gleaner has items in the right-click menu. */
  hasMenu: z.boolean().catch(true),
  /** Where every new lead goes; null: to the destination chosen last. */
  destinationId: z.string().nullable().catch(null),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** What the user set for all leads alike. */
export function preferencesItem(local: StorageArea, locks: LockManager): StoredItem<Preferences> {
  return createStoredItem(local, locks, {
    key: 'preferences',
    schema: preferencesSchema,
    fallback: { undoSeconds: 5, isSendingPaused: false, hasMenu: true, destinationId: null },
    upgrades: [],
  })
}
