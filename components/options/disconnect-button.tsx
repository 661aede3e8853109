import { useEffect, useState } from 'preact/hooks'
import type { DestinationView } from '../../lib/messages/views.ts'
import { ConfirmButton } from '../shared/confirm-button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { sayCount } from '../shared/say-count.ts'

interface DisconnectButtonProps {
  destination: DestinationView
  onGone: () => void
  onSilent: () => void
}

/** Ends a connection, after telling what becomes of the leads on their way. */
export function DisconnectButton({ destination, onGone, onSilent }: DisconnectButtonProps) {
  const { say, ask } = useGleaner()
  const disconnect = async () => {
    const answer = await ask('destination.disconnect', { destinationId: destination.id })
    if (answer === undefined) onSilent()
    else onGone()
  }
  return (
    <ConfirmButton
      label={say('options_disconnect')}
      question={<Question destination={destination} />}
      confirmLabel={say('options_disconnect')}
      onConfirm={disconnect}
    />
  )
}

function Question({ destination }: { destination: DestinationView }) {
  const { say } = useGleaner()
  const undelivered = useUndelivered(destination.id)
  return (
    <>
      <p>{say('options_disconnect_question', destination.name)}</p>
      {undelivered > 0 && (
        <p>{sayCount(say, 'options_undelivered_one', 'options_undelivered', undelivered)}</p>
      )}
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
