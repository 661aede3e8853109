import { Plug } from 'lucide-preact'
import type { ComponentProps } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CrmView, DestinationView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { CardHead } from './card-head.tsx'
import { CheckVerdict } from './check-verdict.tsx'
import { ConnectionFacts } from './connection-facts.tsx'
import { ConnectionFoot } from './connection-foot.tsx'
import { Rename } from './rename.tsx'
import { Repair } from './repair.tsx'
import { RestingNotice, restOf } from './resting-notice.tsx'
import { SetUp } from './set-up.tsx'
import { useCheck } from './use-check.ts'
import type { Destinations } from './use-destinations.ts'
import { useSetup } from './use-setup.ts'

interface CrmCardProps {
  destination: DestinationView
  crm: CrmView
  /** There is no other connection to this CRM. */
  isOnly: boolean
  /** The connection was made or mended a moment ago; a new object each time. */
  arrival: object | null
  known: Destinations
  onConnected: (destination: DestinationView) => void
}

/** A connection: whose account it is, whether it still works, how it is set up, and how to mend or end it. */
export function CrmCard({ destination, crm, isOnly, arrival, known, onConnected }: CrmCardProps) {
  const { say } = useGleaner()
  const name = useRef<HTMLHeadingElement>(null)
  const gone = () => known.drop(destination.id)
  const setup = useSetup(destination.id, gone)
  const check = useCheck(destination.id, {
    onGone: gone,
    onChange: (fresh) => {
      known.put(fresh)
      void setup.refresh()
    },
  })

  const { setVerdict } = check
  useLayoutEffect(() => {
    if (arrival === null) return
    setVerdict({ kind: 'connected' })
    name.current?.focus()
  }, [arrival, setVerdict])

  return (
    <CardHead
      icon={Plug}
      name={destination.name}
      nameRef={name}
      state={stateOf(say, destination)}
      rename={<Rename destination={destination} onRenamed={known.read} />}
    >
      <ConnectionFacts destination={destination} />
      <Repair destination={destination} crm={crm} onConnected={onConnected} onAllowed={check.allow} />
      <RestingNotice destination={destination} />
      <CheckVerdict verdict={check.verdict} destination={destination} />
      <ConnectionFoot destination={destination} isOnly={isOnly} check={check} setup={setup} onGone={gone} />
      <SetUp destination={destination} setup={setup} />
    </CardHead>
  )
}

function stateOf(
  say: Say,
  destination: DestinationView,
): NonNullable<ComponentProps<typeof CardHead>['state']> {
  if (destination.disconnection === 'forgotten') return { tone: 'warn', words: say('options_needs_key') }
  if (destination.disconnection !== null) return { tone: 'warn', words: say('options_needs_repair') }
  if (restOf(destination) !== null) return { tone: 'warn', words: say('options_resting') }
  return { tone: 'good', words: say('options_connected') }
}
