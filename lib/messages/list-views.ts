import { z } from 'zod/mini'

/** A person of a row; a phone number is written with its extension. */
const rowPersonSchema = z.object({
  name: z.string(),
  title: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
})
export type RowPerson = z.infer<typeof rowPersonSchema>

/** One lead of the built-in list. */
export const listRowSchema = z.object({
  id: z.string(),
  savedAt: z.number(),
  statusId: z.string(),
  people: z.array(rowPersonSchema),
  company: z.string(),
  companyEmails: z.array(z.string()),
  companyPhones: z.array(z.string()),
  website: z.string(),
  address: z.string(),
  note: z.string(),
  pageUrl: z.string(),
  pageTitle: z.string(),
})
export type ListRow = z.infer<typeof listRowSchema>
