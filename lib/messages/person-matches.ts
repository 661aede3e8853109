import { z } from 'zod/mini'
import { matchViewSchema } from './views.ts'

/** The records that one of many people may be. */
export const personMatchesSchema = z.object({ personId: z.string(), matches: z.array(matchViewSchema) })
export type PersonMatches = z.infer<typeof personMatchesSchema>
