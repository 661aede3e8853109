import { useLayoutEffect, useState } from 'preact/hooks'
import { type Gleaner, useGleaner } from '../shared/gleaner.ts'
import { bringShown } from './bring-parts.ts'
import { createActs, type PopupActs, type PopupWorld } from './popup-acts.ts'
import type { PopupEvent } from './popup-events.ts'
import { type PopupState, reducePopup } from './popup-state.ts'

/** What the popup is over, and since when. */
type About = Pick<PopupWorld, 'tabId' | 'openedAt' | 'entryId'>

interface PopupStore {
  acts: PopupActs
  read: () => PopupState
  dispatch: (event: PopupEvent) => void
}

/** The popup's state and acts. The store is outside the paint, so that two events before one both count. */
export function usePopup(about: About): { state: PopupState; acts: PopupActs } {
  const gleaner = useGleaner()
  const [, paint] = useState<PopupState | null>(null)
  const [store] = useState(() => createStore(gleaner, about, paint))
  // Before the paint: the background has the longer way to go. What it tells meanwhile is heard already.
  useLayoutEffect(() => {
    const stop = gleaner.onNotice((notice) => {
      if (notice.notice === 'entry.changed') store.dispatch({ kind: 'entry-changed', entry: notice.entry })
    })
    void store.acts.open()
    return stop
  }, [store, gleaner])
  return { state: store.read(), acts: store.acts }
}

function createStore(gleaner: Gleaner, about: About, paint: (state: PopupState) => void): PopupStore {
  let state: PopupState = { phase: 'loading' }
  const read = () => state
  const dispatch = (event: PopupEvent) => {
    state = reducePopup(state, event)
    paint(state)
  }
  const world = { ...about, ask: gleaner.ask, current: read, dispatch, prepare: bringShown }
  return { read, dispatch, acts: createActs(world) }
}
