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
  function parse(found: unknown): Value | null {
    if (!isVersioned(found)) return null
    const value = upgrades.slice(found.version).reduce((old, upgrade) => upgrade(old), found.value)
    return schema.safeParse(value).data ?? null
  }
  return {
    read: async () => parse((await area.get(key))[key]) ?? fallback,
    update: (change) =>
      locks.request(`item:${key}`, async () => {
        const found = (await area.get(key))[key]
        const value = change(parse(found) ?? fallback)
        const item = { [key]: { version: upgrades.length, value } }
        // What cannot be read is laid aside, not lost: a later version may know it.
        const unread = found !== undefined && parse(found) === null ? { [`${key}.unread`]: found } : {}
        return await tryWrite(() => area.set({ ...unread, ...item }))
      }),
  }
}

/** Runs one write. Storage that refuses does so for want of space, or for nothing that we could mend; bugs go on. */
export async function tryWrite(write: () => Promise<unknown>): Promise<Stored> {
  try {
    await write()
    return 'stored'
  } catch (error) {
    if (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError)
      throw error
    return 'full'
  }
}

function isVersioned(found: unknown): found is { version: number; value: unknown } {
  return typeof found === 'object' && found !== null && 'version' in found && 'value' in found
}
