import { FILL } from '../../lib/lead/confidence-bands.ts'
import type { Origin } from '../../lib/lead/draft.ts'

/** The origin that speaks most for a value. */
export function bestOrigin(origins: readonly Origin[]): Origin | null {
  return origins.reduce<Origin | null>(
    (best, origin) => (best === null || origin.confidence > best.confidence ? origin : best),
    null,
  )
}

/** Whether the value is marked for the user's eye. */
export function isUnsure(origin: Origin): boolean {
  return origin.confidence < FILL
}
