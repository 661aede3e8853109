import { z } from 'zod/mini'

/** A value of the draft that cannot be saved as it is; `valueId` names an e-mail or phone, or a field of the CRM's. */
export const draftProblemSchema = z.object({
  /** Null: the company's value, or the lead as a whole. */
  personId: z.nullable(z.string()),
  field: z.enum(['lead', 'name', 'title', 'email', 'phone', 'company', 'website', 'address', 'custom']),
  valueId: z.nullable(z.string()),
  /**
   * `empty`: nobody and nothing to save. `required`: the destination demands it. `update-one`: an update is of one
   * person, and several are chosen. The others: not of the field's type.
   */
  code: z.enum([
    'empty',
    'email-invalid',
    'phone-invalid',
    'website-invalid',
    'required',
    'update-one',
    'number',
    'integer',
    'date',
    'datetime',
    'time',
    'yes-no',
    'too-long',
    'option',
  ]),
})
export type DraftProblem = z.infer<typeof draftProblemSchema>
