import { useCallback, useEffect, useState } from 'preact/hooks'
import { useGleaner } from '../shared/gleaner.ts'
import { type SaveState, useSaver } from './use-saver.ts'

interface UndoTimeControl {
  /** Null: not read yet. */
  seconds: number | null
  /** The background did not tell it. */
  isSilent: boolean
  read: () => Promise<void>
  set: (seconds: number) => void
  saveState: SaveState
}

/** The undo time, read when the page opens and written at every change. */
export function useUndoTime(): UndoTimeControl {
  const { ask } = useGleaner()
  const [seconds, setSeconds] = useState<number | null>(null)
  const [isSilent, setSilent] = useState(false)

  const read = useCallback(async () => {
    const answer = await ask('preferences.read', {})
    setSilent(answer === undefined)
    if (answer !== undefined) setSeconds(answer.undoSeconds)
  }, [ask])
  useEffect(() => void read(), [read])

  const saver = useSaver(
    async (change: { undoSeconds: number }) => (await ask('preferences.set', change))?.kind,
  )
  const set = (undoSeconds: number) => {
    setSeconds(undoSeconds)
    saver.save({ undoSeconds })
  }
  return { seconds, isSilent, read, set, saveState: saver.state }
}
