import { useId } from 'preact/hooks'
import type { DestinationView, MatchView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Choice } from './choice.tsx'
import { decideFor, setDecision } from './decide.ts'
import { includePerson } from './edit-draft.ts'
import type { FormView } from './form-view.ts'
import { MatchChanges } from './match-changes.tsx'
import { MatchFacts } from './match-facts.tsx'

interface MatchItemProps {
  form: FormView
  destination: DestinationView
  match: MatchView
  /** The name of the choices that exclude each other. */
  group: string
  /** Other people go with the lead too. */
  isOneOfSeveral: boolean
}

/** One record that is there already, and what can be done about it. */
export function MatchItem({ form, destination, match, group, isOneOfSeveral }: MatchItemProps) {
  const { say } = useGleaner()
  const id = useId()
  const { personKey, verdict } = match
  const decision = form.draft.decisions[destination.id]
  const chosen =
    decision !== undefined && decision.kind !== 'create' && isSameRecord(decision.match, match)
      ? decision.kind
      : null
  const choose = (kind: 'update' | 'add') =>
    void form.edit((draft) => setDecision(draft, destination.id, decideFor(kind, match)))
  const leaveOut = (key: string) => {
    // The button goes with the person: the keyboard waits where the next step is.
    document.querySelector<HTMLElement>('.save-bar [type="submit"]')?.focus()
    void form.edit((draft) => includePerson(draft, key, false))
  }
  return (
    <fieldset class="match" aria-labelledby={id}>
      <MatchFacts match={match} destination={destination} headId={id} />
      {match.actions.includes('update') && !isOneOfSeveral && (
        <Choice group={group} chosen={chosen === 'update'} onChoose={() => choose('update')}>
          {say('verdict_update')}
        </Choice>
      )}
      {decision?.kind === 'update' && chosen === 'update' && (
        <MatchChanges form={form} destination={destination} changes={match.changes} ticks={decision.ticks} />
      )}
      {match.actions.includes('add') && (
        <Choice group={group} chosen={chosen === 'add'} onChoose={() => choose('add')}>
          {say('verdict_add', match.company || match.name)}
        </Choice>
      )}
      {isOneOfSeveral && personKey !== null && verdict !== 'company' && (
        <div class="match-acts">
          <Button small onClick={() => leaveOut(personKey)}>
            {say('verdict_leave_out')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

function isSameRecord(
  one: Pick<MatchView, 'recordId' | 'personKey'>,
  other: Pick<MatchView, 'recordId' | 'personKey'>,
): boolean {
  return one.recordId === other.recordId && one.personKey === other.personKey
}
