import { z } from 'zod'
import { matchSchema } from '../lead/match.ts'
import { createStoredItem, type StorageArea, type StoredItem } from './stored-item.ts'

const answerSchema = z.object({
  at: z.number(),
  matches: z.array(matchSchema),
  unchecked: z.number().int().nonnegative(),
})
export type LookUpAnswer = z.infer<typeof answerSchema>

const lookUpsSchema = z.object({
  /** What CRMs answered lately, by what they were asked. */
  answers: z.record(z.string(), answerSchema),
  /** When each destination was asked lately, in milliseconds since 1970. */
  asked: z.record(z.string(), z.array(z.number())),
})
export type LookUps = z.infer<typeof lookUpsSchema>

/** Look-ups for duplicates, remembered while the browser runs, so that the account's requests are not used up by them. */
export function lookUpsItem(session: StorageArea, locks: LockManager): StoredItem<LookUps> {
  return createStoredItem(session, locks, {
    key: 'look-ups',
    schema: lookUpsSchema,
    fallback: { answers: {}, asked: {} },
    upgrades: [],
  })
}
