import { useLayoutEffect, useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { notUndoneWords } from '../shared/not-undone-words.ts'
import { dropTried, notTried, putTried, type Tried } from './tried.ts'

/** Follows the lead that is taken from this page, and takes it back when the user wants that. */
export function useTried(pageUrl: string): { tried: Tried; takeBack: (entry: EntryView) => Promise<void> } {
  const { say, ask, onNotice } = useGleaner()
  const [tried, setTried] = useState(notTried)
  // Before the paint: a shortcut may take the lead as soon as the page is seen.
  useLayoutEffect(
    () =>
      onNotice((notice) => {
        if (notice.notice === 'entry.gone') setTried((now) => dropTried(now, notice.entryIds, notice.act))
        else if (notice.entry.pageUrl === pageUrl) setTried((now) => putTried(now, notice.entry))
      }),
    [onNotice, pageUrl],
  )
  async function takeBack({ id }: EntryView): Promise<void> {
    const answer = await ask('entry.undo', { entryId: id })
    setTried((now) => {
      // Another lead was taken meanwhile.
      if (!now.entries.some((entry) => entry.id === id)) return now
      if (answer === undefined) return { ...now, trouble: say('silent') }
      if (answer.kind === 'undone') return dropTried(now, [id], 'undone')
      const words = notUndoneWords[answer.kind]
      return { ...putTried(now, answer.entry), trouble: say(words, answer.entry.destinationName) }
    })
  }
  return { tried, takeBack }
}
