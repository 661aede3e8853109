import { z } from 'zod/mini'
import { contactTypeSchema } from './contact-type.ts'
import { heldSchema, matchSchema } from './match.ts'

/** What a save is to do at a destination: make a record, change one that is there, or add people to one. */

/** One value that an update changes: `now` is what the record held when the user looked, '' where it held nothing. */
export const changeSchema = z.object({
  /** The same as long as field and new value are. */
  id: z.string(),
  field: z.keyof(heldSchema),
  now: z.string(),
  next: z.string(),
  /** `add`: nothing is lost by it: a list gets one more, or an empty place is filled. */
  kind: z.enum(['add', 'replace']),
  /** Of an e-mail or phone. */
  type: z.optional(contactTypeSchema),
})
export type Change = z.infer<typeof changeSchema>

export const targetSchema = z.pick(matchSchema, {
  recordId: true,
  ids: true,
  personKey: true,
  name: true,
  link: true,
})
export type Target = z.infer<typeof targetSchema>

export const intentSchema = z.discriminatedUnion('kind', [
  /** `anyway`: the user saw what is there and wants a new record all the same. */
  z.object({ kind: z.literal('create'), anyway: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('update'), target: targetSchema, changes: z.array(changeSchema) }),
  z.object({ kind: z.literal('add'), target: targetSchema }),
])
export type Intent = z.infer<typeof intentSchema>

/** The user's answer to a match, as the draft keeps it. `ticks`: changes ticked or unticked by hand, by id. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create') }),
  z.object({ kind: z.literal('update'), match: matchSchema, ticks: z.record(z.string(), z.boolean()) }),
  z.object({ kind: z.literal('add'), match: matchSchema }),
])
export type Decision = z.infer<typeof decisionSchema>
