import { z } from 'zod'
import type { Held } from '../../lead/match.ts'
import type { Call } from '../call.ts'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { askedOf, type LeadSquaredAccess, leadSquaredRequest } from './leadsquared-call.ts'
import { setbackOfRead } from './setback-of.ts'
import { joinName } from './split-name.ts'

const textSchema = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text?.trim() ?? '')

const leadSchema = z.object({
  ProspectID: z.string().min(1),
  FirstName: textSchema,
  LastName: textSchema,
  EmailAddress: textSchema,
  Phone: textSchema,
  Mobile: textSchema,
  Company: textSchema,
  JobTitle: textSchema,
  Website: textSchema,
  ProspectStage: textSchema,
  OwnerIdName: textSchema,
})

/** A lead as it lies at LeadSquared; '' for what it does not hold. */
export type LeadRecord = z.infer<typeof leadSchema>

/** One that cannot be read is passed over: it may be of a kind of its own. */
const leadListSchema = z
  .array(leadSchema.nullable().catch(null))
  .transform((leads) => leads.filter((lead) => lead !== null))

/** The leads that one of LeadSquared's look-ups finds; a look-up that finds nothing answers with an empty list. */
export async function readLeads(
  call: Call,
  access: LeadSquaredAccess,
  lookUp: string,
  query: Readonly<Record<string, string>>,
): Promise<LeadRecord[] | Setback> {
  const answer = await call(leadSquaredRequest('GET', `LeadManagement.svc/${lookUp}`, access, { query }))
  return readBody(answer, leadListSchema) ?? setbackOfRead(answer, askedOf(access))
}

/** What a record holds of the parts that an update can change. */
export function heldBy(lead: LeadRecord): Held {
  return {
    name: joinName(lead),
    title: lead.JobTitle,
    emails: [lead.EmailAddress].filter((email) => email !== ''),
    phones: [lead.Phone, lead.Mobile].filter((phone) => phone !== ''),
    company: lead.Company,
    website: lead.Website,
  }
}
