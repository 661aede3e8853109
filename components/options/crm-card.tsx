import { Plug } from 'lucide-preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { CardHead } from './card-head.tsx'
import { CheckVerdict } from './check-verdict.tsx'
import { DisconnectButton } from './disconnect-button.tsx'
import { Repair } from './repair.tsx'
import { useCheck } from './use-check.ts'

interface CrmCardProps {
  destination: DestinationView
  crm: CrmView
  /** The connection was made a moment ago, in this very place. */
  justConnected: boolean
  onChange: (destination: DestinationView) => void
  onGone: () => void
}

/** A connected CRM: whose account it is, whether it still works, and how to mend or end it. */
export function CrmCard({ destination, crm, justConnected, onChange, onGone }: CrmCardProps) {
  const { say } = useGleaner()
  const check = useCheck(destination.id, justConnected ? { kind: 'connected' } : null, onChange, onGone)
  const broken = destination.disconnection !== null
  const name = useRef<HTMLHeadingElement>(null)

  useLayoutEffect(() => {
    if (justConnected) name.current?.focus()
  }, [justConnected])

  const repaired = (fresh: DestinationView) => {
    check.setVerdict({ kind: 'connected' })
    onChange(fresh)
    name.current?.focus()
  }

  return (
    <CardHead
      icon={Plug}
      name={destination.name}
      nameRef={name}
      state={
        broken
          ? { tone: 'warn', words: say('options_needs_repair') }
          : { tone: 'good', words: say('options_connected') }
      }
    >
      <Facts destination={destination} />
      {broken && <Repair destination={destination} crm={crm} onRepaired={repaired} onAllowed={check.allow} />}
      <CheckVerdict verdict={check.verdict} destination={destination} />
      <div class="row destination-foot">
        <Button busy={check.busy} onClick={() => void check.check()}>
          {say('options_check')}
        </Button>
        <DisconnectButton
          destination={destination}
          onGone={onGone}
          onSilent={() => check.setVerdict({ kind: 'silent' })}
        />
      </div>
    </CardHead>
  )
}

const statusesShown = 8

function Facts({ destination }: { destination: DestinationView }) {
  const { say } = useGleaner()
  const statuses = destination.statuses.map(({ label }) => label)
  const hidden = statuses.length - statusesShown
  const brief = statuses.slice(0, statusesShown).join(', ')
  return (
    <dl class="facts">
      <Fact term={say('options_account')} value={destination.account} />
      <Fact term={say('options_user')} value={destination.user} />
      <Fact
        term={say('options_statuses')}
        value={hidden > 0 ? say('options_statuses_more', brief, String(hidden)) : brief}
      />
    </dl>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  )
}
