import { z } from 'zod'
import { connectionSettingsSchema, defaultSettings } from '../crm/connection-settings.ts'
import { crmFieldSchema } from '../crm/field.ts'
import { disconnectionSchema, leadFieldSchema } from '../crm/setback.ts'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

/** An account at a CRM, as the vendor described it when last asked, and how the user set it up. */
export const connectionSchema = z.object({
  /** Made of CRM, account and user, so that connecting again finds the entries that wait for it. */
  id: z.string(),
  crm: z.string(),
  accountId: z.string(),
  userId: z.string(),
  /** Account and user as the vendor names them, or ''. */
  account: z.string(),
  user: z.string(),
  /** The user's own name for it; '' where it has none. */
  name: z.string(),
  /** Where its credentials lie: until disconnected, or only until the browser closes. */
  keep: z.enum(['device', 'session']),
  hostPatterns: z.array(z.string()),
  /** What the adapter needs to know of the account. */
  facts: z.record(z.string(), z.string()),
  statuses: z.array(z.object({ id: z.string(), label: z.string() })),
  fields: z.array(crmFieldSchema),
  requires: z.array(leadFieldSchema),
  settings: connectionSettingsSchema,
  disconnection: z.nullable(disconnectionSchema),
})
export type Connection = z.infer<typeof connectionSchema>

export function connectionsItem(local: StorageArea, locks: LockManager): StoredItem<Connection[]> {
  return createStoredItem(local, locks, {
    key: 'connections',
    schema: z.array(connectionSchema),
    fallback: [],
    upgrades: [withSettings],
  })
}

const firstVersionSchema = z.array(
  z.looseObject({ id: z.string(), crm: z.string() }).transform((connection) => ({
    ...connection,
    accountId: connection.id.slice(connection.crm.length + 1),
    userId: '',
    name: '',
    keep: 'device',
    // Only Close could be connected then.
    hostPatterns: ['https://api.close.com/*'],
    facts: {},
    fields: [],
    requires: [],
    settings: defaultSettings,
  })),
)

/** Version 1, 2026-11-27: fields, facts and settings. What was known before stays; the rest comes with the next check. */
function withSettings(value: unknown): unknown {
  return firstVersionSchema.safeParse(value).data ?? value
}
