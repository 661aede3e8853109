import { z } from 'zod/mini'
import { type MessageContract, nothing, storedSchema } from './message-contract.ts'
import { entryViewSchema, outboxViewSchema, popupViewSchema } from './views.ts'

/** Of leads that were saved: where they are, and what the user does about them. */
export const entryMessages = {
  /** Entries that are not delivered yet or need the user, newest first. */
  'entry.list': {
    from: ['options', 'leads'],
    request: nothing,
    answer: z.object({ entries: z.array(entryViewSchema) }),
  },
  /** Entries that arrived at a CRM, the last ones first. */
  'entry.delivered': {
    from: ['leads'],
    request: z.object({ limit: z.int().check(z.minimum(1), z.maximum(100)) }),
    answer: z.object({ entries: z.array(entryViewSchema) }),
  },
  'entry.retry': {
    from: ['popup', 'leads'],
    request: z.object({ entryId: z.string() }),
    answer: z.object({ entry: z.nullable(entryViewSchema) }),
  },
  /** The user looked where Gleaner could not: `there` ends an unsure entry, `missing` sends it again. */
  'entry.settle': {
    from: ['popup', 'leads'],
    request: z.object({ entryId: z.string(), found: z.enum(['there', 'missing']) }),
    answer: z.object({ entry: z.nullable(entryViewSchema) }),
  },
  /**
   * What is there twice: the second is deleted, or the user keeps both. Not done: the CRM did not delete it; or `isUsed`:
   * the user has saved to it since.
   */
  'entry.twins': {
    from: ['popup', 'leads'],
    request: z.object({ entryId: z.string(), keep: z.boolean() }),
    answer: z.object({ isDone: z.boolean(), isUsed: z.boolean(), entry: z.nullable(entryViewSchema) }),
  },
  /** Takes a lead back: before it is sent, or by deleting what it became. */
  'entry.undo': {
    from: ['popup', 'leads', 'welcome'],
    request: z.object({ entryId: z.string() }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('undone') }),
      /** `too-late`: it was just being sent. `failed`: the CRM did not delete it. `used`: the user has saved to it since. */
      z.object({ kind: z.enum(['too-late', 'failed', 'used']), entry: entryViewSchema }),
    ]),
  },
  /** The popup's view of a lead that was saved, to be corrected and sent; null: it is not there any more. */
  'entry.edit': {
    from: ['popup'],
    request: z.object({ entryId: z.string() }),
    answer: z.object({ view: z.nullable(popupViewSchema) }),
  },
  /** `batchIds`: those to be told of although they have arrived. */
  'outbox.progress': {
    from: ['popup', 'leads'],
    request: z.object({ batchIds: z.array(z.string()) }),
    answer: outboxViewSchema,
  },
  'outbox.pause': {
    from: ['popup', 'leads'],
    request: z.object({ isPaused: z.boolean() }),
    answer: storedSchema,
  },
  'preferences.read': {
    from: ['options'],
    request: nothing,
    answer: z.object({
      undoSeconds: z.int(),
      hasMenu: z.boolean(),
      destinationId: z.nullable(z.string()),
    }),
  },
  'preferences.set': {
    from: ['options'],
    request: z.object({
      undoSeconds: z.optional(z.int().check(z.minimum(0), z.maximum(30))),
      hasMenu: z.optional(z.boolean()),
      destinationId: z.optional(z.nullable(z.string())),
    }),
    answer: storedSchema,
  },
  /** The delivery log as text, for support. */
  'log.read': { from: ['options'], request: nothing, answer: z.object({ text: z.string() }) },
  /** Gives up an undelivered entry for good. */
  'entry.discard': {
    from: ['leads'],
    request: z.object({ entryId: z.string() }),
    answer: nothing,
  },
} as const satisfies Record<string, MessageContract>
