import { z } from 'zod'

/** What came of a lead: the record it became, and where to see it. */
export const receiptSchema = z.object({
  /** '' where only the user saw the record. */
  recordId: z.string(),
  link: z.string().nullable(),
  /** Milliseconds since 1970. */
  deliveredAt: z.number(),
})
export type Receipt = z.infer<typeof receiptSchema>
