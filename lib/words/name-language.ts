import type { Say } from './say.ts'

/**
 * Tells a document the language and the direction of the words that it is about to show. To be called before the first
 * of them: the browser's own language may be one that we have no words in, and runs perhaps the other way.
 */
export function nameLanguage(root: Pick<HTMLElement, 'lang' | 'dir'>, say: Say): void {
  root.lang = say('language')
  root.dir = say('direction')
}
