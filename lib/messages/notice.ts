import { z } from 'zod/mini'
import { entryViewSchema } from './views.ts'

/** What the background tells every open view. */
export const notice = z.discriminatedUnion('notice', [
  z.object({ notice: z.literal('entry.changed'), entry: entryViewSchema }),
  /** They are not there any more: the user took them back, or deleted them. */
  z.object({
    notice: z.literal('entry.gone'),
    entryIds: z.array(z.string()),
    act: z.enum(['undone', 'deleted']),
  }),
])
export type Notice = z.infer<typeof notice>
