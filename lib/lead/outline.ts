import { z } from 'zod/mini'
import { fieldValueSchema } from './draft.ts'

/** What a lead would become at a CRM, record by record, in the parts that a person knows; nothing is sent for it. */

export const outlinePartSchema = z.enum([
  'name',
  'title',
  'email',
  'phone',
  'profile',
  'company',
  'website',
  'address',
  'status',
  'note',
])
export type OutlinePart = z.infer<typeof outlinePartSchema>

/** What vendors call their records. */
export const recordNounSchema = z.enum(['lead', 'contact', 'person', 'organization'])

/** A value of a part of the lead or, with `part` null, of one of the CRM's own fields; of a status and of options the id. */
const outlineLineSchema = z.object({
  part: z.nullable(outlinePartSchema),
  fieldId: z.string(),
  value: fieldValueSchema,
})
export type OutlineLine = z.infer<typeof outlineLineSchema>

export const outlineRecordSchema = z.object({
  noun: recordNounSchema,
  lines: z.array(outlineLineSchema),
})
export type OutlineRecord = z.infer<typeof outlineRecordSchema>

/** A line for each text that says something. */
export function partLines(part: OutlinePart, ...texts: readonly (string | undefined)[]): OutlineLine[] {
  return texts.flatMap((text) =>
    text === undefined || text === '' ? [] : [{ part, fieldId: '', value: text }],
  )
}

/** A line for each value of the CRM's own fields. */
export function fieldLines(
  values: readonly { id: string; value: z.infer<typeof fieldValueSchema> }[],
): OutlineLine[] {
  return values.map(({ id, value }) => ({ part: null, fieldId: id, value }))
}
