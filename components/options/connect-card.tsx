import { Plug } from 'lucide-preact'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { CardHead } from './card-head.tsx'
import { ConnectForm } from './connect-form.tsx'
import { useOpening } from './use-opening.ts'

interface ConnectCardProps {
  crm: CrmView
  onConnected: (destination: DestinationView) => void
}

/** A CRM that is not connected yet: one button, then the form. */
export function ConnectCard({ crm, onConnected }: ConnectCardProps) {
  const { say } = useGleaner()
  const { isOpen, open, cancel, place } = useOpening()
  return (
    <CardHead icon={Plug} name={crm.name}>
      <p class="quiet">{say('options_crm', crm.name)}</p>
      {isOpen ? (
        <ConnectForm crm={crm} submitLabel={say('connect')} onConnected={onConnected} onCancel={cancel} />
      ) : (
        <div ref={place}>
          <Button onClick={open}>{say('connect_to', crm.name)}</Button>
        </div>
      )}
    </CardHead>
  )
}
