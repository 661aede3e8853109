import { z } from 'zod'
import { looseText } from './tolerant.ts'

/** `{"Status":"Error","ExceptionType":"MX…Exception","ExceptionMessage":"…"}`, under nearly every status code. */
const errorSchema = z
  .object({ ExceptionType: looseText, ExceptionMessage: looseText })
  .transform(({ ExceptionType, ExceptionMessage }) => ({ type: ExceptionType, message: ExceptionMessage }))
export type VendorError = z.infer<typeof errorSchema>

/** Empty texts where the answer is no error of LeadSquared's own. */
export function readVendorError(json: unknown): VendorError {
  return errorSchema.safeParse(json).data ?? { type: '', message: '' }
}
