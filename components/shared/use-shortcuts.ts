import { useEffect, useState } from 'preact/hooks'
import { type Shortcuts, useGleaner } from './gleaner.ts'

/** The keys that are set, read again when the user comes back from setting them; undefined until they are read. */
export function useShortcuts(): Shortcuts | undefined {
  const { readShortcuts } = useGleaner()
  const [shortcuts, setShortcuts] = useState<Shortcuts>()
  useEffect(() => {
    const read = async () => setShortcuts(await readShortcuts())
    const readAgain = () => void read()
    readAgain()
    addEventListener('focus', readAgain)
    return () => removeEventListener('focus', readAgain)
  }, [readShortcuts])
  return shortcuts
}
