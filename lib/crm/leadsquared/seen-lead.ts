import { z } from 'zod'
import type { Facts } from '../contract.ts'
import { leadSchema } from './lead-record.ts'
import { looseMoment, looseText, readableList } from './tolerant.ts'

/** A lead with what tells who made it, and when. */
const seenLeadSchema = leadSchema.extend({ Source: looseText, CreatedBy: looseText, CreatedOn: looseMoment })
export type SeenLead = z.infer<typeof seenLeadSchema>

const listSchema = readableList(seenLeadSchema)

/** `Leads.Get` was seen to wrap its list, too. */
export const seenLeadsSchema = z.union([
  listSchema,
  z.object({ List: listSchema }).transform(({ List }) => List),
])

/** Somebody else than the user whose key we have made it. */
export function isByOther({ CreatedBy }: Pick<SeenLead, 'CreatedBy'>, facts: Facts): boolean {
  const own = facts['userId'] ?? ''
  return own !== '' && CreatedBy !== '' && CreatedBy.toLowerCase() !== own.toLowerCase()
}
