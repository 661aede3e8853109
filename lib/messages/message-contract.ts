import { z } from 'zod/mini'

/** The views that may send a message. */
export type View = 'popup' | 'options' | 'leads' | 'welcome'

/** One message: who may send it, and what it and its answer are. */
export interface MessageContract {
  from: readonly View[]
  request: z.ZodMiniType
  answer: z.ZodMiniType
}

export const nothing = z.object({})
/** What came of a write. */
export const storedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored') }),
  /** The disk or the browser's quota took no more. */
  z.object({ kind: z.literal('full') }),
])
