import { ChevronDown } from 'lucide-preact'
import type { DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { DisconnectButton } from './disconnect-button.tsx'
import type { Check } from './use-check.ts'
import type { SetupControl } from './use-setup.ts'

interface ConnectionFootProps {
  destination: DestinationView
  isOnly: boolean
  check: Check
  setup: SetupControl
  onGone: () => void
}

/** What can be done with a connection. */
export function ConnectionFoot({ destination, isOnly, check, setup, onGone }: ConnectionFootProps) {
  const { say } = useGleaner()
  return (
    <div class="row destination-foot">
      <Button busy={check.busy} onClick={() => void check.check()}>
        {say('options_test')}
      </Button>
      <button
        type="button"
        class="button button-plain set-up-button"
        aria-expanded={setup.isOpen}
        aria-controls={setup.id}
        onClick={setup.toggle}
      >
        {say('options_set_up')}
        <ChevronDown class="icon" aria-hidden="true" />
      </button>
      <DisconnectButton
        destination={destination}
        isOnly={isOnly}
        onGone={onGone}
        onSilent={() => check.setVerdict({ kind: 'silent' })}
      />
    </div>
  )
}
