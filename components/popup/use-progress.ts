import { useEffect, useRef } from 'preact/hooks'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'

/** Counting hundreds of leads takes the background a moment, which the sending should have. */
const ASK_EVERY_MS = 700

/** Keeps up with the outbox: at once, then now and then while leads move, and once after the last of them. */
export function useProgress({ entries }: OpenState, acts: PopupActs): void {
  const askedAt = useRef(Number.NEGATIVE_INFINITY)
  // The acts never change.
  useEffect(() => {
    if (entries.length === 0) return
    const ask = () => {
      askedAt.current = Date.now()
      void acts.follow()
    }
    const timer = setTimeout(ask, Math.max(0, askedAt.current + ASK_EVERY_MS - Date.now()))
    return () => clearTimeout(timer)
  }, [entries])
}
