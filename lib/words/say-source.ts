import type { Origin } from '../lead/draft.ts'
import type { Say } from './say.ts'

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
    case 'image':
      return say('source_image')
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
