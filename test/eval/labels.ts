import { z } from 'zod'

const texts = z.array(z.string()).default([])
const addresses = z.array(z.string().trim().toLowerCase()).default([])

const personSchema = z.object({
  name: z.string().min(1),
  alt_names: texts,
  title: z.string().default(''),
  alt_titles: texts,
  company: z.string().default(''),
  alt_companies: texts,
  emails: addresses,
  phones: addresses,
  /** The extension, where the number is the switchboard's: whose number it is, is then not asked. */
  ext: z.string().default(''),
})

const truthSchema = z.object({
  people: z.array(personSchema).default([]),
  emails: addresses,
  phones: addresses,
  faxes: addresses,
  organisation: z.string().default(''),
  alt_organisations: texts,
  optional_people: texts,
  optional_emails: addresses,
  optional_phones: addresses,
  negatives: z.object({ people: texts, emails: addresses, phones: addresses }).prefault({}),
})

/** What somebody who looked at a page wrote down of it; docs/evaluation.md tells what each field means. */
export const labelsSchema = z.object({
  kind: z.string().min(1).default('page'),
  lang: z.string().default(''),
  country: z.string().default(''),
  truth: truthSchema.optional(),
  truth_complete: z.boolean().default(true),
})

export type Labels = z.infer<typeof labelsSchema>
export type Truth = z.infer<typeof truthSchema>
export type TruePerson = Truth['people'][number]
