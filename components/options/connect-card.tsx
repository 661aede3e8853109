import { Plug } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { CardHead } from './card-head.tsx'
import { ConnectForm } from './connect-form.tsx'

interface ConnectCardProps {
  crm: CrmView
  onConnected: (destination: DestinationView) => void
}

/** A CRM that is not connected yet: one button, then the form. */
export function ConnectCard({ crm, onConnected }: ConnectCardProps) {
  const { say } = useGleaner()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)

  useLayoutEffect(() => {
    if (wasOpen.current && !open) button.current?.querySelector('button')?.focus()
    wasOpen.current = open
  }, [open])

  return (
    <CardHead icon={Plug} name={crm.name}>
      <p class="quiet">{say('options_crm', crm.name)}</p>
      {open ? (
        <ConnectForm
          crm={crm}
          submitLabel={say('connect')}
          onConnected={onConnected}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <div ref={button}>
          <Button kind="primary" onClick={() => setOpen(true)}>
            {say('connect')}
          </Button>
        </div>
      )}
    </CardHead>
  )
}
