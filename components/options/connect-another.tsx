import { Plug } from 'lucide-preact'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { CardHead } from './card-head.tsx'
import { ConnectForm } from './connect-form.tsx'
import { useOpening } from './use-opening.ts'

interface ConnectAnotherProps {
  crm: CrmView
  onConnected: (destination: DestinationView) => void
}

/** Below the cards of a connected CRM: a further account of it, for the few who have one. */
export function ConnectAnother({ crm, onConnected }: ConnectAnotherProps) {
  const { say } = useGleaner()
  const { isOpen, open, cancel, close, place } = useOpening()
  if (!isOpen)
    return (
      <li>
        <div ref={place}>
          <Button kind="quiet" onClick={open}>
            {say('connect_another', crm.name)}
          </Button>
        </div>
      </li>
    )
  return (
    <li class="card">
      <CardHead icon={Plug} name={say('connect_another_title', crm.name)}>
        <ConnectForm
          crm={crm}
          submitLabel={say('connect')}
          asksName
          onConnected={(destination) => {
            close()
            onConnected(destination)
          }}
          onCancel={cancel}
        />
      </CardHead>
    </li>
  )
}
