import { z } from 'zod/mini'
import { entryViewSchema } from './views.ts'

/** What the background tells every open view. */
export const notice = z.object({ notice: z.literal('entry.changed'), entry: entryViewSchema })
export type Notice = z.infer<typeof notice>
