import { z } from 'zod'
import { sentValueSchema } from '../crm/field.ts'
import { delaySchema, disconnectionSchema, refusalSchema } from '../crm/setback.ts'
import { intentSchema } from '../lead/intent.ts'
import { leadSchema } from '../lead/lead.ts'
import { receiptSchema } from '../receipt/receipt.ts'

/** One lead on its way to one destination, as it lies on disk. It never holds a credential. */

/** Times are milliseconds since 1970. */
export const entryStateSchema = z.discriminatedUnion('kind', [
  /** `notBefore` is the earliest moment of the next attempt; `delay` says why the last one was put off. */
  z.object({ kind: z.literal('waiting'), notBefore: z.number(), delay: z.nullable(delaySchema) }),
  z.object({ kind: z.literal('sending'), startedAt: z.number() }),
  z.object({ kind: z.literal('delivered'), receipt: receiptSchema }),
  z.object({ kind: z.literal('refused'), at: z.number(), refusals: z.array(refusalSchema) }),
  z.object({ kind: z.literal('paused'), at: z.number(), disconnection: disconnectionSchema }),
  /** `step`: which write went without an answer; unknown where the worker died. */
  z.object({ kind: z.literal('unsure'), at: z.number(), step: z.string().optional() }),
])
export type EntryState = z.infer<typeof entryStateSchema>

export const entrySchema = z.object({
  id: z.string(),
  draftId: z.string(),
  destinationId: z.string(),
  /** The adapter's id: an entry can outlive its connection. */
  crm: z.string(),
  statusId: z.string(),
  lead: leadSchema,
  /** Values of the CRM's own fields. */
  values: z.array(sentValueSchema).default(() => []),
  intent: z._default(intentSchema, () => ({ kind: 'create' as const })),
  /** Whether the note tells the page and where each value was found. */
  provenance: z.boolean().default(true),
  createdAt: z.number(),
  attempts: z.number().int().nonnegative(),
  /** Ids of finished steps, by step. */
  done: z.record(z.string(), z.string()),
  state: entryStateSchema,
})
export type Entry = z.infer<typeof entrySchema>

/** One entry a draft and destination: saving twice finds the first. */
export function entryId(draftId: string, destinationId: string): string {
  return `${draftId}.${destinationId}`
}
