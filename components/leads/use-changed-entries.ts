import { useEffect } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import type { Changes } from './outbox-state.ts'

/** Short enough to seem at once, long enough that hundreds of notices are a few drawings. */
const TOGETHER_MS = 150

/** Calls back with what the background told since the last time, a few times a second however often it tells. */
export function useChangedEntries(onChange: (changed: Changes) => void): void {
  const { onNotice } = useGleaner()
  useEffect(() => {
    let changed = new Map<string, EntryView | null>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const told = changed
      changed = new Map()
      timer = undefined
      onChange(told)
    }
    const end = onNotice((notice) => {
      if (notice.notice === 'entry.gone') for (const id of notice.entryIds) changed.set(id, null)
      else changed.set(notice.entry.id, notice.entry)
      timer ??= setTimeout(tell, TOGETHER_MS)
    })
    return () => {
      end()
      clearTimeout(timer)
    }
  }, [onNotice, onChange])
}
