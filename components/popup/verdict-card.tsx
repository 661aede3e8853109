import './verdict-card.css'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { DestinationView, VerdictView } from '../../lib/messages/views.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Problem } from '../shared/problem.tsx'
import { Choice } from './choice.tsx'
import { setDecision } from './decide.ts'
import { includeThese } from './edit-draft.ts'
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

/** Of several people each has a row that opens; the card is for those who need a decision. */
const mostShown = 30

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
      <LeaveOutAll form={form} verdict={verdict} />
      <ul class="matches">
        {verdict.matches.slice(0, mostShown).map((match) => (
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

/** For several people: all at once who are there for certain. */
function LeaveOutAll({ form, verdict }: Pick<VerdictCardProps, 'form' | 'verdict'>) {
  const { say } = useGleaner()
  const there = verdict.matches.flatMap((match) =>
    match.verdict === 'person' && match.personKey !== null ? [match.personKey] : [],
  )
  const ids = new Set(there)
  if (ids.size < 2) return null
  return (
    <div class="match-acts">
      <Button small onClick={() => leaveOut(form, ids)}>
        {sayCount(say, 'several_leave_out', ids.size)}
      </Button>
    </div>
  )
}

function leaveOut({ edit }: FormView, ids: ReadonlySet<string>): void {
  // The button goes with the people: the keyboard waits where the next step is.
  document.querySelector<HTMLElement>('.save-bar [type="submit"]')?.focus()
  void edit((draft) => includeThese(draft, ids, false))
}
