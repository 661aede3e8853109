import { useEffect } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import type { PopupActs } from './popup-acts.ts'
import { isUnsent } from './saved-entries.ts'

/** Ctrl+Z, or Cmd+Z, takes back all that is not sent yet. What is there already is deleted only by its button. */
export function useUndoKey(entries: readonly EntryView[], acts: PopupActs): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isKey = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
      const unsent = entries.filter(isUnsent)
      if (!isKey || event.shiftKey || event.altKey || event.repeat || unsent.length === 0) return
      event.preventDefault()
      void acts.undo(unsent)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [entries, acts])
}
