import { useEffect, useState } from 'preact/hooks'
import type { DestinationView } from '../../lib/messages/views.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { ConfirmButton } from '../shared/confirm-button.tsx'
import { useGleaner } from '../shared/gleaner.ts'

interface DisconnectButtonProps {
  destination: DestinationView
  /** There is no other connection to this CRM, so the browser's leave to reach it goes too. */
  isOnly: boolean
  onGone: () => void
  onSilent: () => void
}

/** Ends a connection, after telling what becomes of the leads on their way. */
export function DisconnectButton({ destination, isOnly, onGone, onSilent }: DisconnectButtonProps) {
  const { say, ask } = useGleaner()
  const disconnect = async () => {
    const answer = await ask('destination.disconnect', { destinationId: destination.id })
    if (answer === undefined) onSilent()
    else onGone()
  }
  return (
    <ConfirmButton
      label={say('options_disconnect')}
      question={<Question destination={destination} isOnly={isOnly} />}
      confirmLabel={say('options_disconnect')}
      onConfirm={disconnect}
    />
  )
}

function Question({ destination, isOnly }: Pick<DisconnectButtonProps, 'destination' | 'isOnly'>) {
  const { say } = useGleaner()
  const undelivered = useUndelivered(destination.id)
  return (
    <>
      <p>
        {say(
          isOnly ? 'options_disconnect_question' : 'options_disconnect_question_shared',
          destination.name,
          destination.vendor,
        )}
      </p>
      {undelivered > 0 && <p>{sayCount(say, 'options_undelivered', undelivered)}</p>}
    </>
  )
}

function useUndelivered(destinationId: string): number {
  const { ask } = useGleaner()
  const [count, setCount] = useState(0)
  useEffect(() => {
    const read = async () => {
      const answer = await ask('entry.list', {})
      setCount(answer?.entries.filter((entry) => entry.destinationId === destinationId).length ?? 0)
    }
    void read()
  }, [ask, destinationId])
  return count
}
