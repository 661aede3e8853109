import type { SessionArea } from '../../lib/storage/drafts.ts'
import type { StorageArea } from '../../lib/storage/stored-item.ts'

/** A part of the browser's storage that lives in memory; what it holds can be looked at. */
export function memoryArea(
  initial: Record<string, unknown> = {},
): StorageArea & SessionArea & { held: Record<string, unknown> } {
  const held: Record<string, unknown> = { ...initial }
  return {
    held,
    get: async (key: string | null) =>
      structuredClone(key === null ? held : key in held ? { [key]: held[key] } : {}),
    set: async (items) => void Object.assign(held, structuredClone(items)),
    remove: async (keys) => {
      for (const key of [keys].flat()) delete held[key]
    },
  }
}
