import { beforeEach, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../lib/storage/database.ts'
import { createDeliveryLog, type DeliveryLog, type LogLine } from '../../lib/storage/delivery-log.ts'

let databases = 0
let database: () => Promise<Database>
let log: DeliveryLog

beforeEach(() => {
  databases += 1
  database = createDatabase(`log-${databases}`)
  log = createDeliveryLog(database)
})

const line = (at: number): LogLine => ({ at, about: 'draft-1.close', crm: 'close', event: 'delivered' })

/** Lines as if they had been written one after the other. */
async function fill(count: number): Promise<void> {
  const transaction = (await database()).transaction('log', 'readwrite')
  for (let at = 0; at < count; at += 1) void transaction.store.add(line(at))
  await transaction.done
}

describe('the delivery log', () => {
  it('keeps what is written, oldest first', async () => {
    await log.write(line(2))
    await log.write(line(1))
    expect((await log.read()).map(({ at }) => at)).toEqual([2, 1])
  })

  it('forgets the oldest where it gets long, and never the newest', async () => {
    await fill(2_200)
    await log.write(line(2_200))
    const kept = await log.read()
    expect(kept).toHaveLength(2_000)
    expect([kept[0]?.at, kept.at(-1)?.at]).toEqual([201, 2_200])
  })

  it('leaves some slack, so that not every line costs a search', async () => {
    await fill(2_100)
    await log.write(line(2_100))
    expect(await log.read()).toHaveLength(2_101)
  })

  it('is right about the oldest although numbers are missing at its beginning', async () => {
    await fill(1_000)
    await (await database()).delete('log', IDBKeyRange.upperBound(1_000))
    await fill(2_200)
    await log.write(line(9_999))
    expect((await log.read()).map(({ at }) => at).slice(-2)).toEqual([2_199, 9_999])
    expect(await log.read()).toHaveLength(2_000)
  })

  it('skips what it cannot read', async () => {
    await log.write({ ...line(1), event: 5 } as unknown as LogLine)
    await log.write(line(2))
    expect((await log.read()).map(({ at }) => at)).toEqual([2])
  })

  it('costs no delivery where the disk takes nothing', async () => {
    const broken = createDeliveryLog(() => Promise.reject(new DOMException('Full', 'QuotaExceededError')))
    await expect(broken.write(line(1))).resolves.toBeUndefined()
  })
})
