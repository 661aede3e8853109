import type { SessionArea } from '../../lib/storage/drafts.ts'
import type { StorageArea } from '../../lib/storage/stored-item.ts'

/** A part of a browser's storage, which keeps JSON as browsers do. Much is read and little written. */
export class DeviceArea implements StorageArea, SessionArea {
  readonly #held = new Map<string, string>()

  async get(key: string | null): Promise<Record<string, unknown>> {
    const keys = key === null ? [...this.#held.keys()] : [key]
    return Object.fromEntries(
      keys.flatMap((one) => {
        const text = this.#held.get(one)
        return text === undefined ? [] : [[one, JSON.parse(text)]]
      }),
    )
  }

  async set(items: Record<string, unknown>): Promise<void> {
    for (const [key, item] of Object.entries(items)) this.#held.set(key, JSON.stringify(item))
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.#held.delete(key)
  }

  clear(): void {
    this.#held.clear()
  }

  /** As it lies there, to be put back. */
  copy(): ReadonlyMap<string, string> {
    return new Map(this.#held)
  }

  restore(copy: ReadonlyMap<string, string>): void {
    for (const [key, text] of copy) this.#held.set(key, text)
  }
}
