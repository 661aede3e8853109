import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { notUndoneWords } from '../shared/not-undone-words.ts'
import type { SharedByEntries } from './entry-list.tsx'
import { entryName } from './entry-name.ts'

/** Takes a lead back; says where it stands, or what did not work. */
export function useUndo({ acts, onSay, onRead }: SharedByEntries, onTrouble: (words: string | null) => void) {
  const { say, ask } = useGleaner()
  return async (entry: EntryView): Promise<void> => {
    const answer = await ask('entry.undo', { entryId: entry.id })
    if (answer === undefined) return onTrouble(say('silent'))
    if (answer.kind !== 'undone') {
      const words = notUndoneWords[answer.kind]
      onTrouble(say(words, entry.destinationName))
      return acts.change(new Map([[entry.id, answer.entry]]))
    }
    onTrouble(null)
    onSay(say('leads_taken_back', entryName(entry)))
    acts.change(new Map([[entry.id, null]]))
    await onRead()
  }
}
