import { z } from 'zod/mini'
import { fieldValueSchema } from '../lead/draft.ts'

/** A field of the vendor's that the lead itself does not have: a custom field, an owner, labels. */

/** What a field takes. `yes-no` is 'yes' or 'no'; `choices` is a list of option ids, all others are text. */
export const fieldTypeSchema = z.enum([
  'text',
  'long-text',
  'number',
  'integer',
  'date',
  'datetime',
  'time',
  'yes-no',
  'choice',
  'choices',
])
export type FieldType = z.infer<typeof fieldTypeSchema>

/** `color`: as CSS writes it, or null. */
const optionSchema = z.object({ id: z.string(), label: z.string(), color: z.nullable(z.string()) })
export type FieldOption = z.infer<typeof optionSchema>

export const crmFieldSchema = z.object({
  /** The adapter's own name for it, the same at every describe. */
  id: z.string(),
  /** The vendor's name for it; '' for one that Gleaner has a word for, by `role`. */
  label: z.string(),
  /** Whose value it is at the CRM. */
  of: z.enum(['lead', 'person', 'company']),
  type: fieldTypeSchema,
  options: z.array(optionSchema),
  required: z.boolean(),
  /** Characters; null: no limit is known. */
  maxLength: z.nullable(z.number()),
  /** What users pick anew for most leads: shown unless the user hides it, and the last choice is offered again. */
  role: z.nullable(z.enum(['owner', 'labels', 'channel'])),
})
export type CrmField = z.infer<typeof crmFieldSchema>

/** A value on its way, of the right type and not empty: dates are YYYY-MM-DD, moments ISO 8601 in UTC. */
export const sentValueSchema = z.object({
  id: z.string(),
  of: crmFieldSchema.shape.of,
  /** Whose, of a person's field. */
  personKey: z.nullable(z.string()),
  type: fieldTypeSchema,
  value: fieldValueSchema,
})
export type SentValue = z.infer<typeof sentValueSchema>
