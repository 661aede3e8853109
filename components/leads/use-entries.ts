import { useCallback, useEffect, useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'

export interface Entries {
  entries: readonly EntryView[]
  /** The background did not answer; `entries` are the last known. */
  silent: boolean
  read: () => Promise<void>
  put: (id: string, entry: EntryView | null) => void
}

/** The leads under way, kept up to date by what the background tells. */
export function useEntries(): Entries {
  const { ask, onNotice } = useGleaner()
  const [entries, setEntries] = useState<readonly EntryView[]>([])
  const [silent, setSilent] = useState(false)

  const read = useCallback(async () => {
    const answer = await ask('entry.list', {})
    setSilent(answer === undefined)
    if (answer !== undefined) setEntries(answer.entries)
  }, [ask])

  const put = useCallback(
    (id: string, entry: EntryView | null) => setEntries((known) => withEntry(known, id, entry)),
    [],
  )

  useEffect(() => {
    const end = onNotice(({ entry }) => put(entry.id, entry))
    void read()
    return end
  }, [onNotice, put, read])

  return { entries, silent, read, put }
}

/** Delivered entries leave; a known one keeps its place, so that nothing moves under the pointer. */
function withEntry(known: readonly EntryView[], id: string, entry: EntryView | null): readonly EntryView[] {
  if (entry === null || entry.state.kind === 'delivered') return known.filter((one) => one.id !== id)
  if (known.some((one) => one.id === id)) return known.map((one) => (one.id === id ? entry : one))
  return [entry, ...known]
}
