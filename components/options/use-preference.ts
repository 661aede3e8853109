import { useCallback, useEffect, useState } from 'preact/hooks'
import type { MessageAnswer, MessageRequest } from '../../lib/messages/contract.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { type SaveState, useSaver } from './use-saver.ts'

type Preferences = MessageAnswer<'preferences.read'>

export interface PreferenceControl<Value> {
  /** Undefined: not read yet. */
  value: Value | undefined
  /** The background did not tell it. */
  isSilent: boolean
  read: () => Promise<void>
  set: (value: Value) => void
  saveState: SaveState
}

/** One thing that is set for all leads alike, read when the page opens and written at every change. */
export function usePreference<Name extends keyof Preferences>(
  name: Name,
): PreferenceControl<Preferences[Name]> {
  const { ask } = useGleaner()
  const [value, setValue] = useState<Preferences[Name]>()
  const [isSilent, setSilent] = useState(false)

  const read = useCallback(async () => {
    const answer = await ask('preferences.read', {})
    setSilent(answer === undefined)
    if (answer !== undefined) setValue(() => answer[name])
  }, [ask, name])
  useEffect(() => void read(), [read])

  const saver = useSaver(
    async (change: MessageRequest<'preferences.set'>) => (await ask('preferences.set', change))?.kind,
  )
  const set = (next: Preferences[Name]) => {
    setValue(() => next)
    // A computed key is any text to TypeScript; this one is a preference's, with its value.
    saver.save({ [name]: next } as MessageRequest<'preferences.set'>)
  }
  return { value, isSilent, read, set, saveState: saver.state }
}
