import { z } from 'zod/mini'
import { destinationMessages } from './destination-messages.ts'
import { listRowSchema } from './list-views.ts'
import { type MessageContract, nothing, storedSchema } from './message-contract.ts'
import { popupMessages } from './popup-messages.ts'

/** What the views ask and the background answers. Every request and answer is parsed on arrival. */
export const messages = {
  ...popupMessages,
  ...destinationMessages,
  /** A page of the built-in list, newest first. `after` is the last answer's `next`; only the first page is counted. */
  'list.page': {
    from: ['leads'],
    request: z.object({
      search: z.string(),
      statusId: z.nullable(z.string()),
      after: z.nullable(z.string()),
      limit: z.int().check(z.minimum(1), z.maximum(1000)),
    }),
    answer: z.object({
      rows: z.array(listRowSchema),
      next: z.nullable(z.string()),
      total: z.nullable(z.number()),
    }),
  },
  'list.setStatus': {
    from: ['leads'],
    request: z.object({ id: z.string(), statusId: z.string() }),
    answer: storedSchema,
  },
  'list.remove': { from: ['leads'], request: z.object({ ids: z.array(z.string()) }), answer: nothing },
} as const satisfies Record<string, MessageContract>

export type MessageName = keyof typeof messages
export type MessageRequest<Name extends MessageName> = z.infer<(typeof messages)[Name]['request']>
export type MessageAnswer<Name extends MessageName> = z.infer<(typeof messages)[Name]['answer']>
