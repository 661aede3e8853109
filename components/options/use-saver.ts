import { useRef, useState } from 'preact/hooks'

/** Where the last change stands. `silent`: nobody answered whether it was stored. */
export type SaveState = 'none' | 'saving' | 'saved' | 'full' | 'silent'

interface Saver<Value> {
  state: SaveState
  save: (value: Value) => void
}

/**
 * Writes what the user changes, at every keystroke: one write at a time and always the newest value, so that no older
 * one can arrive behind it.
 */
export function useSaver<Value extends object>(
  write: (value: Value) => Promise<'stored' | 'full' | undefined>,
): Saver<Value> {
  const [state, setState] = useState<SaveState>('none')
  const waiting = useRef<Value | null>(null)
  const isWriting = useRef(false)

  const writeAll = async () => {
    isWriting.current = true
    setState('saving')
    let outcome: SaveState = 'saved'
    while (waiting.current !== null) {
      const value = waiting.current
      waiting.current = null
      const stored = await write(value)
      outcome = stored === 'stored' ? 'saved' : (stored ?? 'silent')
    }
    isWriting.current = false
    setState(outcome)
  }

  const save = (value: Value) => {
    waiting.current = value
    if (!isWriting.current) void writeAll()
  }

  return { state, save }
}
