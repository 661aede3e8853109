import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { OutboxView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { useChangedEntries } from './use-changed-entries.ts'
import { useReadings } from './use-outbox.ts'

/** Counting hundreds of leads takes the background a moment, which the sending should have. */
const READ_EVERY_MS = 1_000

export interface Progress {
  isPaused: boolean
  batches: OutboxView['batches']
  /** Why the last wish to pause, or to go on, came to nothing. */
  trouble: 'full' | 'silent' | null
  isPausing: boolean
  read: () => Promise<void>
  setPaused: (isPaused: boolean) => Promise<void>
}

/** How far leads are that were saved together, and whether sending is paused. */
export function useProgress(): Progress {
  const { ask } = useGleaner()
  const [view, setView] = useState<OutboxView>({ isPaused: false, underWay: 0, batches: [] })
  const [trouble, setTrouble] = useState<Progress['trouble']>(null)
  const [isPausing, setPausing] = useState(false)
  // Once seen, a batch stays until the page is left: the user shall see that all of it arrived.
  const seen = useRef(new Set<string>())

  const read = useCallback(async () => {
    const answer = await ask('outbox.progress', { batchIds: [...seen.current] })
    if (answer === undefined) return
    for (const { id } of answer.batches) seen.current.add(id)
    setView(answer)
  }, [ask])
  useReadings(read)
  useReadingNow(read, seen.current)

  const setPaused = async (isPaused: boolean) => {
    setPausing(true)
    const answer = await ask('outbox.pause', { isPaused })
    setPausing(false)
    if (answer?.kind !== 'stored') return setTrouble(answer?.kind ?? 'silent')
    setTrouble(null)
    setView((known) => ({ ...known, isPaused }))
    await read()
  }

  return { isPaused: view.isPaused, batches: view.batches, trouble, isPausing, read, setPaused }
}

/** While leads of a batch move, now and then; after the last of them once more. */
function useReadingNow(read: () => Promise<void>, seen: Set<string>): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useChangedEntries(
    useCallback(
      (changed) => {
        const ids = [...changed.values()].flatMap((entry) => entry?.batchId ?? [])
        if (ids.length === 0) return
        for (const id of ids) seen.add(id)
        timer.current ??= setTimeout(() => {
          timer.current = undefined
          void read()
        }, READ_EVERY_MS)
      },
      [read, seen],
    ),
  )
  useEffect(() => () => clearTimeout(timer.current), [])
}
