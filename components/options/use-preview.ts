import { useEffect, useRef, useState } from 'preact/hooks'
import type { MessageAnswer } from '../../lib/messages/contract.ts'
import { useGleaner } from '../shared/gleaner.ts'
import type { Settings } from './use-setup.ts'

export type LeadPreview = NonNullable<MessageAnswer<'destination.preview'>['preview']>

/** What would be sent with these settings; null until it is known. Told anew when the user comes back from capturing. */
export function usePreview(destinationId: string, settings: Settings): LeadPreview | null {
  const { ask } = useGleaner()
  const [preview, setPreview] = useState<LeadPreview | null>(null)
  const newest = useRef(settings)
  newest.current = settings
  useEffect(() => {
    const read = async () => {
      const answer = await ask('destination.preview', { destinationId, settings })
      // Answers may come in another order than they were asked for.
      if (answer !== undefined && newest.current === settings) setPreview(answer.preview)
    }
    const readAgain = () => void read()
    readAgain()
    addEventListener('focus', readAgain)
    return () => removeEventListener('focus', readAgain)
  }, [ask, destinationId, settings])
  return preview
}
