import { useEffect, useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'

/** What came of the try so far. `trouble`: words about what could not be done. */
export type Tried =
  | { kind: 'not-yet' }
  | { kind: 'saved'; entry: EntryView; trouble: string | null }
  | { kind: 'taken-back'; entry: EntryView }

/** Follows the lead that is taken from this page, and takes it back when the user wants that. */
export function useTried(pageUrl: string): { tried: Tried; takeBack: () => Promise<void> } {
  const { say, ask, onNotice } = useGleaner()
  const [tried, setTried] = useState<Tried>({ kind: 'not-yet' })
  useEffect(
    () =>
      onNotice(({ entry }) => {
        if (entry.pageUrl === pageUrl) setTried({ kind: 'saved', entry, trouble: null })
      }),
    [onNotice, pageUrl],
  )
  async function takeBack(): Promise<void> {
    if (tried.kind !== 'saved') return
    const answer = await ask('entry.undo', { entryId: tried.entry.id })
    if (answer?.kind === 'undone') return setTried({ kind: 'taken-back', entry: tried.entry })
    const trouble = answer === undefined ? say('silent') : say('undo_late')
    setTried({ kind: 'saved', entry: answer?.entry ?? tried.entry, trouble })
  }
  return { tried, takeBack }
}
