import type { z } from 'zod'

/** A part of the browser's storage, as `storage.local` and `storage.session` offer it. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string | string[]): Promise<void>
}

/** `full`: the browser took no more; what was stored before is still there. */
export type Stored = 'stored' | 'full'

export interface StoredItem<Value> {
  read(): Promise<Value>
  /** Reads, changes and writes as one act, over all contexts of the extension. */
  update(change: (value: Value) => Value): Promise<Stored>
}

interface ItemDefinition<Value> {
  key: string
  schema: z.ZodType<Value>
  /** What an item that was never written, or cannot be read, counts as. */
  fallback: Value
  /** Way forward from version n to n+1 at place n; the item's version is their number. Each with its date. */
  upgrades: readonly ((value: unknown) => unknown)[]
}

/** Makes a named, versioned and validated place in `area`. */
export function createStoredItem<Value>(
  area: StorageArea,
  locks: LockManager,
  definition: ItemDefinition<Value>,
): StoredItem<Value> {
  const { key, schema, fallback, upgrades } = definition
  async function read(): Promise<Value> {
    const found = (await area.get(key))[key]
    if (!isVersioned(found)) return fallback
    const value = upgrades.slice(found.version).reduce((old, upgrade) => upgrade(old), found.value)
    const parsed = schema.safeParse(value)
    return parsed.success ? parsed.data : fallback
  }
  return {
    read,
    update: (change) =>
      locks.request(`item:${key}`, async () => {
        const value = change(await read())
        return await tryWrite(() => area.set({ [key]: { version: upgrades.length, value } }))
      }),
  }
}

/** Runs one write; a refusing storage area rejects for want of space and for nothing else we could mend. */
export async function tryWrite(write: () => Promise<unknown>): Promise<Stored> {
  try {
    await write()
    return 'stored'
  } catch {
    return 'full'
  }
}

function isVersioned(found: unknown): found is { version: number; value: unknown } {
  return typeof found === 'object' && found !== null && 'version' in found && 'value' in found
}
