import { z } from 'zod'
import { sentValueSchema } from '../crm/field.ts'
import { delaySchema, disconnectionSchema, refusalSchema } from '../crm/setback.ts'
import { intentSchema } from '../lead/intent.ts'
import { leadSchema } from '../lead/lead.ts'
import { receiptSchema } from '../receipt/receipt.ts'

/** One lead on its way to one destination, as it lies on disk. It never holds a credential. */

/** Times are milliseconds since 1970. */
export const entryStateSchema = z.discriminatedUnion('kind', [
  /** The user may still take it back: nothing is sent before `until`. */
  z.object({ kind: z.literal('held'), until: z.number() }),
  /** `notBefore` is the earliest moment of the next attempt; `delay` says why the last one was put off. */
  z.object({ kind: z.literal('waiting'), notBefore: z.number(), delay: z.nullable(delaySchema) }),
  z.object({ kind: z.literal('sending'), startedAt: z.number() }),
  z.object({ kind: z.literal('delivered'), receipt: receiptSchema }),
  /** Delivered, and something of it is there twice: a question to the user. */
  z.object({ kind: z.literal('doubled'), receipt: receiptSchema }),
  /** What remains of a lead that was taken back while a second record of it may still come into sight; shown nowhere. */
  z.object({ kind: z.literal('undone'), at: z.number(), receipt: receiptSchema }),
  /** That record came into sight: a question to the user. The receipt is that of the lead that was taken back. */
  z.object({ kind: z.literal('left'), at: z.number(), receipt: receiptSchema }),
  z.object({ kind: z.literal('refused'), at: z.number(), refusals: z.array(refusalSchema) }),
  z.object({ kind: z.literal('paused'), at: z.number(), disconnection: disconnectionSchema }),
  /** Looking could not tell whether the write in doubt happened: a question to the user. */
  z.object({ kind: z.literal('unsure'), at: z.number() }),
])
export type EntryState = z.infer<typeof entryStateSchema>

/** A write that went out, or was about to, and of which no answer is known. */
const doubtSchema = z.object({
  step: z.string(),
  /** By the vendor's clock: it did not go out before. */
  since: z.number(),
  /** How often it was looked for. */
  looks: z.number().int().nonnegative(),
  /** When it was looked for first, by the vendor's clock: the write had gone out by then. */
  firstLookAt: z.nullable(z.number()).default(null),
  /** The user says that it is there. */
  isThere: z.boolean(),
})
export type Doubt = z.infer<typeof doubtSchema>

/** A second record of a step: browsers repeat a request by themselves where its connection breaks. */
const twinSchema = z.object({ step: z.string(), id: z.string() })
export type Twin = z.infer<typeof twinSchema>

/** A finished step of which there may be a second record; times as those of a doubt. */
const suspectSchema = z.object({
  step: z.string(),
  since: z.number(),
  /** By our clock: not to be looked for before. */
  notBefore: z.number(),
  firstLookAt: z.nullable(z.number()),
})
export type Suspect = z.infer<typeof suspectSchema>

/** Leads that were saved with one click: their number and whose page it was. */
const batchSchema = z.object({ id: z.string(), size: z.number().int().positive() })

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
  batch: z.nullable(batchSchema).default(null),
  attempts: z.number().int().nonnegative(),
  /** Ids of finished steps, by step; '': the user saw it there. */
  done: z.record(z.string(), z.string()),
  /** While there is one, no attempt is made: it is looked for first. */
  doubt: z.nullable(doubtSchema).default(null),
  twins: z.array(twinSchema).default(() => []),
  suspects: z.array(suspectSchema).default(() => []),
  state: entryStateSchema,
})
export type Entry = z.infer<typeof entrySchema>

/** One entry a draft and destination: saving twice finds the first. */
export function entryId(draftId: string, destinationId: string): string {
  return `${draftId}.${destinationId}`
}
