import { z } from 'zod'

/** A value of the draft that cannot be saved as it is; `valueId` names an e-mail or phone. */
export const draftProblemSchema = z.object({
  /** Null: the company's value, or the lead as a whole. */
  personId: z.string().nullable(),
  field: z.enum(['lead', 'email', 'phone', 'website']),
  valueId: z.string().nullable(),
  /** `empty`: nobody and nothing to save. */
  code: z.enum(['empty', 'email-invalid', 'phone-invalid', 'website-invalid']),
})
export type DraftProblem = z.infer<typeof draftProblemSchema>
