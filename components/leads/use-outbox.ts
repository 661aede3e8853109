import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import {
  type Changes,
  emptyOutbox,
  type OutboxState,
  shownLately,
  withChanges,
  withDealt,
} from './outbox-state.ts'
import { useChangedEntries } from './use-changed-entries.ts'

/** What the parts of the page do to what all of them show; the same object for as long as the page is open. */
export interface OutboxActs {
  read: () => Promise<void>
  /** An act here changed entries, or took them away. */
  change: (changes: Changes) => void
  /** The user dealt with one where it stands. */
  deal: (id: string, entry: EntryView | null) => void
}

interface Outbox {
  state: OutboxState
  /** The background did not answer; what is shown is the last known. */
  isSilent: boolean
  acts: OutboxActs
}

/** The leads under way and those that arrived lately, kept up to date by what the background tells. */
export function useOutbox(): Outbox {
  const { ask } = useGleaner()
  const [state, setState] = useState(emptyOutbox)
  const [isSilent, setSilent] = useState(false)
  // An answer may be older than what was told while it was made.
  const sinceAsked = useRef(new Map<string, EntryView | null>())

  const read = useCallback(async () => {
    sinceAsked.current = new Map()
    const [open, lately] = await Promise.all([
      ask('entry.list', {}),
      ask('entry.delivered', { limit: shownLately }),
    ])
    setSilent(open === undefined)
    setState((known) => {
      const fresh = {
        open: open?.entries ?? known.open,
        lately: lately?.entries ?? known.lately,
        dealtWith: known.dealtWith,
      }
      return withChanges(fresh, sinceAsked.current)
    })
  }, [ask])

  const change = useCallback((changes: Changes) => setState((known) => withChanges(known, changes)), [])
  useChangedEntries(
    useCallback(
      (changed) => {
        for (const [id, entry] of changed) sinceAsked.current.set(id, entry)
        change(changed)
      },
      [change],
    ),
  )
  useReadings(read)

  const acts = useMemo(
    () => ({
      read,
      change,
      deal: (id: string, entry: EntryView | null) =>
        setState((known) => withChanges(withDealt(known, id), new Map([[id, entry]]))),
    }),
    [read, change],
  )
  return { state, isSilent, acts }
}

/** At first, and when the user comes back: what was saved elsewhere meanwhile is not told until it is sent. */
export function useReadings(read: () => Promise<void>): void {
  useEffect(() => {
    const readAgain = () => void read()
    readAgain()
    addEventListener('focus', readAgain)
    return () => removeEventListener('focus', readAgain)
  }, [read])
}
