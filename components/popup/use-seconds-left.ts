import { useEffect, useState } from 'preact/hooks'

/** The whole seconds until a moment, counted down to 0; null where there is no such moment. */
export function useSecondsLeft(until: number | null): number | null {
  const [now, setNow] = useState(() => Date.now())
  const leftMs = until === null ? 0 : Math.max(0, until - now)
  useEffect(() => {
    if (until === null) return
    const left = until - Date.now()
    if (left <= 0) return setNow(Date.now())
    // At the turn of the second, so that each is shown as long as the others.
    const timer = setTimeout(() => setNow(Date.now()), left % 1000 || 1000)
    return () => clearTimeout(timer)
  }, [until, now])
  return until === null ? null : Math.ceil(leftMs / 1000)
}
