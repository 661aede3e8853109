import { useEffect, useState } from 'preact/hooks'
import type { Toolbar } from './toolbar.ts'

/** Whether the button can be seen, looked up again when the user comes back from pinning it; undefined at first. */
export function useIsPinned({ isPinned }: Toolbar): boolean | undefined {
  const [answer, setAnswer] = useState<boolean>()
  useEffect(() => {
    const look = () => void isPinned().then(setAnswer)
    look()
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [isPinned])
  return answer
}
