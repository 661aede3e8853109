import { z } from 'zod/mini'
import { contactTypeSchema } from './contact-type.ts'

/** A validated lead, as it lies in the outbox and in the built-in list; every adapter starts from it. */

const emailSchema = z.object({ address: z.string(), type: contactTypeSchema })

/** `number` is E.164; `extension` is digits or ''. */
const phoneSchema = z.object({ number: z.string(), extension: z.string(), type: contactTypeSchema })

export const leadPersonSchema = z.object({
  /** The draft's id of the person: the same while the user corrects it. */
  key: z._default(z.string(), ''),
  name: z.string(),
  title: z.string(),
  emails: z.array(emailSchema),
  phones: z.array(phoneSchema),
  /** Addresses of profile pages. */
  profiles: z.array(z.string()),
})
export type LeadPerson = z.infer<typeof leadPersonSchema>

export const leadCompanySchema = z.object({
  name: z.string(),
  /** With scheme, or ''. */
  website: z.string(),
  address: z.string(),
  emails: z.array(emailSchema),
  phones: z.array(phoneSchema),
})
export type LeadCompany = z.infer<typeof leadCompanySchema>

export const leadSchema = z.object({
  people: z.array(leadPersonSchema),
  company: leadCompanySchema,
  note: z.string(),
  page: z.object({ url: z.string(), title: z.string(), capturedAt: z.number() }),
  /** One line a value: what it is and where it was found, for the CRM's note. */
  sources: z.array(z.object({ value: z.string(), source: z.string() })),
})
export type Lead = z.infer<typeof leadSchema>
