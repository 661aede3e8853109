import type { Origin } from '../../lib/lead/draft.ts'
import type { Say } from '../../lib/words/say.ts'

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

/** Where a value was found, in a word or two. */
export function saySource(say: Say, source: Origin['source']): string {
  switch (source) {
    case 'clicked':
      return say('source_clicked')
    case 'selection':
      return say('source_selection')
    case 'structured':
      return say('source_structured')
    case 'link':
      return say('source_link')
    case 'heading':
      return say('source_heading')
    case 'text':
      return say('source_text')
    case 'title':
      return say('source_title')
    case 'meta':
      return say('source_meta')
    case 'derived':
      return say('source_derived')
    case 'typed':
      return say('source_typed')
  }
}
