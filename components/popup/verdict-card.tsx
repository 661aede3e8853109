import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { DestinationView, VerdictView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Problem } from '../shared/problem.tsx'
import { Choice } from './choice.tsx'
import { setDecision } from './decide.ts'
import { standsForSeveral } from './edit-people.ts'
import type { FormView } from './form-view.ts'
import { MatchItem } from './match-item.tsx'
import { sayOfPlace, sayUnchecked } from './say-verdict.ts'

interface VerdictCardProps {
  id: string
  form: FormView
  destination: DestinationView
  verdict: VerdictView
  /** Counts the times at which the user is to choose before anything is sent. */
  demands: number
}

/** The records that were found, each with what can be done about it, and to make a new one all the same. */
export function VerdictCard({ id, form, destination, verdict, demands }: VerdictCardProps) {
  const { say } = useGleaner()
  const card = useRef<HTMLDivElement>(null)
  const group = useId()
  useLayoutEffect(() => {
    if (demands > 0) card.current?.querySelector<HTMLElement>('input, .match-acts button')?.focus()
  }, [demands])
  const decision = form.draft.decisions[destination.id]
  const unchecked = sayUnchecked(say, verdict, destination.name)
  const isChoice = verdict.matches.some(({ place }) => place === 'destination')
  return (
    <div class="verdict-card" id={id} ref={card}>
      <div role="alert">
        {demands > 0 && decision === undefined && (
          <Problem id={`${id}-ask`} text={sayOfPlace(say, 'verdict_choose', destination)} />
        )}
      </div>
      <ul class="matches">
        {verdict.matches.map((match) => (
          <li key={`${match.place} ${match.recordId} ${match.personKey}`}>
            <MatchItem
              form={form}
              destination={destination}
              match={match}
              group={group}
              isOneOfSeveral={standsForSeveral(form.draft)}
            />
          </li>
        ))}
      </ul>
      {isChoice && (
        <Choice
          group={group}
          chosen={decision?.kind === 'create'}
          onChoose={() => void form.edit((draft) => setDecision(draft, destination.id, { kind: 'create' }))}
        >
          {say('verdict_create')}
        </Choice>
      )}
      {unchecked !== '' && <p class="hint">{unchecked}</p>}
    </div>
  )
}
