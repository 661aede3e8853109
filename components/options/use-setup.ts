import { useId, useRef, useState } from 'preact/hooks'
import type { MessageAnswer } from '../../lib/messages/contract.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { type SaveState, useSaver } from './use-saver.ts'

/** All that can be set up of a connection. */
export type Setup = NonNullable<MessageAnswer<'destination.settings'>['setup']>
export type Settings = Setup['settings']

export interface SetupControl {
  /** Of the element that unfolds. */
  id: string
  isOpen: boolean
  toggle: () => void
  /** Null: not read yet. */
  setup: Setup | null
  /** As it was when it was unfolded, which is what the fields are grouped by: no row moves under the hand. */
  first: Setup | null
  /** The background did not tell it. */
  isSilent: boolean
  read: () => Promise<void>
  /** The CRM was asked anew: its fields may be others now, what the user set up is not. */
  refresh: () => Promise<void>
  change: (settings: Settings) => void
  saveState: SaveState
  saveAgain: () => void
}

/** A connection's set-up, read when it is unfolded and written at every change. */
export function useSetup(destinationId: string, onGone: () => void): SetupControl {
  const { ask } = useGleaner()
  const [isOpen, setOpen] = useState(false)
  const [setup, setSetup] = useState<Setup | null>(null)
  const [first, setFirst] = useState<Setup | null>(null)
  const [isSilent, setSilent] = useState(false)
  // Two changes can come before the view is drawn again.
  const latest = useRef<Setup | null>(null)

  const show = (next: Setup) => {
    latest.current = next
    setSetup(next)
  }

  const askSetup = async (): Promise<Setup | undefined> => {
    const answer = await ask('destination.settings', { destinationId })
    if (answer?.setup === null) onGone()
    return answer?.setup ?? undefined
  }

  const read = async () => {
    const before = latest.current
    const fresh = await askSetup()
    setSilent(fresh === undefined)
    // What was changed meanwhile is newer than what was asked for.
    if (fresh === undefined || latest.current !== before) return
    setFirst(fresh)
    show(fresh)
  }

  const refresh = async () => {
    if (latest.current === null) return
    const fresh = await askSetup()
    if (fresh !== undefined) show({ ...latest.current, fields: fresh.fields })
  }

  const saver = useSaver(
    async ({ settings }: Setup) => (await ask('destination.set', { destinationId, settings }))?.kind,
  )

  return {
    id: useId(),
    isOpen,
    toggle: () => {
      setOpen(!isOpen)
      // What could not be kept stays, for the user to try again.
      const isKept = saver.state === 'none' || saver.state === 'saved'
      if (!isOpen && isKept) void read()
    },
    setup,
    first,
    isSilent,
    read,
    refresh,
    change: (settings) => {
      if (latest.current === null) return
      show({ ...latest.current, settings })
      saver.save(latest.current)
    },
    saveState: saver.state,
    saveAgain: () => void (latest.current !== null && saver.save(latest.current)),
  }
}
