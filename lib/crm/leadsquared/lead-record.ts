import { z } from 'zod'
import type { Held } from '../../lead/match.ts'
import type { Call } from '../call.ts'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { askedOf, type LeadSquaredAccess, leadSquaredRequest } from './leadsquared-call.ts'
import { setbackOfRead } from './setback-of.ts'
import { joinName } from './split-name.ts'
import { looseText, readableList } from './tolerant.ts'

/** The account's own attributes come along unread. */
export const leadSchema = z.looseObject({
  ProspectID: z.string().min(1),
  FirstName: looseText,
  LastName: looseText,
  EmailAddress: looseText,
  Phone: looseText,
  Mobile: looseText,
  Company: looseText,
  JobTitle: looseText,
  Website: looseText,
  ProspectStage: looseText,
  OwnerIdName: looseText,
})

/** A lead as it lies at LeadSquared; '' for what it does not hold. */
export type LeadRecord = z.infer<typeof leadSchema>

const leadListSchema = readableList(leadSchema)

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
