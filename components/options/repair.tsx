import { useState } from 'preact/hooks'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { sayDisconnection } from '../shared/sentences.ts'
import { ConnectForm } from './connect-form.tsx'

interface RepairProps {
  destination: DestinationView
  crm: CrmView
  onRepaired: (destination: DestinationView) => void
  onAllowed: (crm: CrmView) => void
}

/** Says why a connection no longer serves and offers the one thing that mends it. */
export function Repair({ destination, crm, onRepaired, onAllowed }: RepairProps) {
  const { say } = useGleaner()
  const [enteringKey, setEnteringKey] = useState(false)
  const { disconnection } = destination
  if (disconnection === null) return null
  return (
    <>
      <Notice
        tone="warn"
        actions={
          <>
            {disconnection === 'permission' && (
              <Button kind="primary" onClick={() => onAllowed(crm)}>
                {say('options_allow')}
              </Button>
            )}
            {disconnection === 'key' && !enteringKey && (
              <Button kind="primary" onClick={() => setEnteringKey(true)}>
                {say('options_enter_key')}
              </Button>
            )}
          </>
        }
      >
        {sayDisconnection(say, disconnection, destination.name)}
      </Notice>
      {disconnection === 'key' && enteringKey && (
        <ConnectForm
          crm={crm}
          submitLabel={say('options_save_key')}
          onConnected={onRepaired}
          onCancel={() => setEnteringKey(false)}
        />
      )}
    </>
  )
}
