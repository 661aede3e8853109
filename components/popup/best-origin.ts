import type { Origin } from '../../lib/lead/draft.ts'

/** Below this a value is marked for the user's eye; as often as one in ten such values is wrong. */
const SURE = 0.9

/** The origin that speaks most for a value. */
export function bestOrigin(origins: readonly Origin[]): Origin | null {
  return origins.reduce<Origin | null>(
    (best, origin) => (best === null || origin.confidence > best.confidence ? origin : best),
    null,
  )
}

export function isUnsure(origin: Origin): boolean {
  return origin.confidence < SURE
}
