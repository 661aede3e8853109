import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { type Disconnection, sayDisconnection } from '../shared/sentences.ts'
import { ConnectForm } from './connect-form.tsx'
import { useOpening } from './use-opening.ts'

interface RepairProps {
  destination: DestinationView
  crm: CrmView
  onConnected: (destination: DestinationView) => void
  /** To be called straight from a click. */
  onAllowed: (crm: CrmView) => void
}

/** Says why a connection no longer serves and offers the one thing that mends it. */
export function Repair({ destination, crm, onConnected, onAllowed }: RepairProps) {
  const { say } = useGleaner()
  const entering = useOpening()
  const { disconnection } = destination
  if (disconnection === null) return null
  const remedy = remedyFor(say, disconnection)
  const isEntering = remedy?.act === 'key' && entering.isOpen
  return (
    <>
      <Notice
        tone="warn"
        actions={
          remedy !== null &&
          !isEntering && (
            <div ref={entering.place}>
              <Button kind="primary" onClick={remedy.act === 'key' ? entering.open : () => onAllowed(crm)}>
                {remedy.words}
              </Button>
            </div>
          )
        }
      >
        {sayDisconnection(say, disconnection, destination.name)}
      </Notice>
      {isEntering && (
        <ConnectForm
          crm={crm}
          submitLabel={say('options_save_key')}
          keep={destination.keep}
          onConnected={(fresh) => {
            // The key of another account makes another connection; this one is as it was.
            entering.close()
            onConnected(fresh)
          }}
          onCancel={entering.cancel}
        />
      )}
    </>
  )
}

/** What the user can do here; null: only the vendor can, or only waiting helps. */
function remedyFor(say: Say, disconnection: Disconnection): { act: 'key' | 'allow'; words: string } | null {
  switch (disconnection) {
    case 'key':
      return { act: 'key', words: say('options_enter_new_key') }
    case 'forgotten':
    case 'ended':
      return { act: 'key', words: say('options_enter_key') }
    case 'permission':
      return { act: 'allow', words: say('options_allow') }
    case 'moved':
      return { act: 'allow', words: say('options_find_again') }
    case 'plan':
    case 'blocked':
      return null
  }
}
