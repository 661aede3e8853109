import { z } from 'zod'
import { leadSchema } from '../lead/lead.ts'

/** A lead of the built-in list as it lies on disk. */
export const keptLeadSchema = z.object({
  id: z.string(),
  lead: leadSchema,
  statusId: z.string(),
  /** The status it was saved with; the list may have changed it since. */
  sentStatusId: z.string(),
  /** An update from another page has changed it since. */
  changed: z.boolean().default(false),
  savedAt: z.number(),
  /** Sorts the newest first: counts down with `savedAt`. */
  age: z.number(),
  /** Lower-case words of all that a search looks into. */
  searchText: z.string(),
})
export type KeptLead = z.infer<typeof keptLeadSchema>
