import { z } from 'zod'
import { disconnectionSchema } from '../crm/setback.ts'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

/** An account at a CRM, as the vendor described it when last asked. Its credentials lie apart. */
const connectionSchema = z.object({
  /** The CRM's id and the account's: another account at the same CRM is another connection. */
  id: z.string(),
  crm: z.string(),
  account: z.string(),
  user: z.string(),
  statuses: z.array(z.object({ id: z.string(), label: z.string() })),
  disconnection: disconnectionSchema.nullable(),
})
export type Connection = z.infer<typeof connectionSchema>

export function connectionsItem(local: StorageArea, locks: LockManager): StoredItem<Connection[]> {
  return createStoredItem(local, locks, {
    key: 'connections',
    schema: z.array(connectionSchema),
    fallback: [],
    upgrades: [],
  })
}

const credentialsSchema = z.record(z.string(), z.record(z.string(), z.string()))

/** Keys and tokens by connection id. On this device only: never in `storage.sync`, an entry or a log. */
export function credentialsItem(
  local: StorageArea,
  locks: LockManager,
): StoredItem<z.infer<typeof credentialsSchema>> {
  return createStoredItem(local, locks, {
    key: 'credentials',
    schema: credentialsSchema,
    fallback: {},
    upgrades: [],
  })
}
