import { z } from 'zod'
import { createStoredItem, type StorageArea, type Stored } from './stored-item.ts'

/** How long a key is kept: until it is forgotten, or only until the browser closes. */
export type Keep = 'device' | 'session'

/** Keys and tokens by connection. On this device only: never in `storage.sync`, an entry or a log. */
export interface CredentialStore {
  /** Null: none are kept, or not any more. */
  read(connectionId: string): Promise<Record<string, string> | null>
  /** Those of the connection that were kept elsewhere are forgotten. */
  keep(connectionId: string, credentials: Record<string, string>, keep: Keep): Promise<Stored>
  forget(connectionId: string): Promise<void>
}

const credentialsSchema = z.record(z.string(), z.record(z.string(), z.string()))

export function createCredentialStore(
  local: StorageArea,
  session: StorageArea,
  locks: LockManager,
): CredentialStore {
  const itemIn = (area: StorageArea, key: string) =>
    createStoredItem(area, locks, { key, schema: credentialsSchema, fallback: {}, upgrades: [] })
  const items = { device: itemIn(local, 'credentials'), session: itemIn(session, 'session-credentials') }
  const drop = (keep: Keep, id: string) => items[keep].update(({ [id]: _forgotten, ...kept }) => kept)
  return {
    async read(id) {
      const [session, device] = await Promise.all([items.session.read(), items.device.read()])
      return session[id] ?? device[id] ?? null
    },
    async keep(id, credentials, keep) {
      const stored = await items[keep].update((all) => ({ ...all, [id]: credentials }))
      if (stored === 'stored') await drop(keep === 'device' ? 'session' : 'device', id)
      return stored
    },
    async forget(id) {
      await Promise.all([drop('device', id), drop('session', id)])
    },
  }
}
