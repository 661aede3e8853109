import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createStoredItem, type StorageArea } from '../../lib/storage/stored-item.ts'
import { memoryArea } from './memory-area.ts'

const counter = {
  key: 'counter',
  schema: z.object({ count: z.number() }),
  fallback: { count: 0 },
  upgrades: [],
}
const increment = ({ count }: { count: number }) => ({ count: count + 1 })

describe('a stored item', () => {
  it('gives its fallback until it is written', async () => {
    expect(await createStoredItem(memoryArea(), navigator.locks, counter).read()).toEqual({ count: 0 })
  })

  it('loses no update of many at once', async () => {
    const area = memoryArea()
    const first = createStoredItem(area, navigator.locks, counter)
    const second = createStoredItem(area, navigator.locks, counter)
    await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? first : second).update(increment)))
    expect(await first.read()).toEqual({ count: 20 })
  })

  it('brings an older version forward', async () => {
    const area = memoryArea({ counter: { version: 0, value: 7 } })
    const upgrades = [(value: unknown) => ({ count: value })]
    const item = createStoredItem(area, navigator.locks, { ...counter, upgrades })
    expect(await item.read()).toEqual({ count: 7 })
    await item.update(increment)
    expect(area.held['counter']).toEqual({ version: 1, value: { count: 8 } })
  })

  it.each([[{ version: 0, value: { count: 'many' } }], ['text'], [null]])(
    'does not trust %j',
    async (found) => {
      const item = createStoredItem(memoryArea({ counter: found }), navigator.locks, counter)
      expect(await item.read()).toEqual({ count: 0 })
    },
  )

  it('lays aside what it cannot read before it writes', async () => {
    const unknown = { version: 0, value: { count: 'seven' } }
    const area = memoryArea({ counter: unknown })
    await createStoredItem(area, navigator.locks, counter).update(increment)
    expect(area.held).toEqual({ counter: { version: 0, value: { count: 1 } }, 'counter.unread': unknown })
  })

  it('does not take a bug for a full disk', async () => {
    const item = createStoredItem(memoryArea(), navigator.locks, counter)
    const set = () => Promise.reject(new TypeError('not a function'))
    const broken = createStoredItem({ ...memoryArea(), set }, navigator.locks, counter)
    expect(await item.update(increment)).toBe('stored')
    await expect(broken.update(increment)).rejects.toThrow('not a function')
  })

  it('says so when the browser has no room, and keeps what was there', async () => {
    const area = memoryArea({ counter: { version: 0, value: { count: 3 } } })
    const full: StorageArea = { ...area, set: () => Promise.reject(new Error('QUOTA_BYTES exceeded')) }
    const item = createStoredItem(full, navigator.locks, counter)
    expect(await item.update(increment)).toBe('full')
    expect(await item.read()).toEqual({ count: 3 })
  })
})
