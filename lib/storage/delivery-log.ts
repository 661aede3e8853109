import { z } from 'zod'
import type { Database } from './database.ts'

/** What happened to deliveries, for a person who helps: times, steps and status codes. No key, and nothing of a lead. */

const lineSchema = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** An entry's id, or that of a connection. */
  about: z.string(),
  crm: z.string(),
  /** In a few words: what happened. */
  event: z.string(),
})
export type LogLine = z.infer<typeof lineSchema>

export interface DeliveryLog {
  /** Never fails: what is not logged is no harm. */
  write(line: LogLine): Promise<void>
  /** Oldest first. */
  read(): Promise<LogLine[]>
}

const MOST_LINES = 2_000
/** Beyond the most, so that not every line costs a search for the oldest. */
const SLACK_LINES = 200

export function createDeliveryLog(database: () => Promise<Database>): DeliveryLog {
  return {
    async write(line) {
      try {
        const transaction = (await database()).transaction('log', 'readwrite', { durability: 'relaxed' })
        await transaction.store.add(line)
        const surplus = (await transaction.store.count()) - MOST_LINES
        if (surplus > SLACK_LINES) {
          const [first] = await transaction.store.getAllKeys(undefined, 1)
          if (first !== undefined) await transaction.store.delete(IDBKeyRange.upperBound(first + surplus - 1))
        }
        await transaction.done
      } catch {
        // A full disk has more important things to take.
      }
    },
    async read() {
      const lines = await (await database()).getAll('log')
      return lines.flatMap((line) => lineSchema.safeParse(line).data ?? [])
    },
  }
}
