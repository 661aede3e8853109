import { CircleCheck, CirclePause, CircleQuestionMark, CircleX, Clock, type LucideIcon } from 'lucide-preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { sayEntry } from '../shared/sentences.ts'
import { setDestination } from './edit-destination.ts'
import { EntryActions } from './entry-actions.tsx'
import type { PopupActs } from './popup-acts.ts'
import type { OpenState } from './popup-state.ts'

type StateKind = EntryView['state']['kind']

const icons: Record<Exclude<StateKind, 'sending'>, LucideIcon> = {
  held: Clock,
  waiting: Clock,
  delivered: CircleCheck,
  refused: CircleX,
  paused: CirclePause,
  unsure: CircleQuestionMark,
}

/** After the save: what became of the lead at each destination, live, and what to do next. */
export function Receipt({ state, acts }: { state: OpenState; acts: PopupActs }) {
  const { say } = useGleaner()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const leadName = state.entries[0]?.leadName || state.draft.pageTitle
  const others = state.draft.people.filter((person) => person.included).length - 1
  return (
    <section class="receipt" aria-busy={state.busy !== null}>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{leadName}</bdi>{' '}
        {others > 0 && <span class="receipt-others">{say('people_more', String(others))}</span>}
      </h1>
      <ul class="receipt-entries">
        {state.entries.map((entry) => (
          <ReceiptEntry key={entry.id} entry={entry} acts={acts} />
        ))}
      </ul>
      {state.trouble === 'silent' && <Notice tone="bad">{say('trouble_silent')}</Notice>}
      <NextSteps state={state} acts={acts} />
    </section>
  )
}

function ReceiptEntry({ entry, acts }: { entry: EntryView; acts: PopupActs }) {
  const { say } = useGleaner()
  return (
    <li class={`receipt-entry receipt-${entry.state.kind}`}>
      <StateMark kind={entry.state.kind} />
      <p role="status">{sayEntry(say, entry)}</p>
      <div class="row">
        <EntryActions entry={entry} acts={acts} />
      </div>
    </li>
  )
}

function StateMark({ kind }: { kind: StateKind }) {
  if (kind === 'sending') return <span class="spinner" aria-hidden="true" />
  const Icon = icons[kind]
  return <Icon class="icon" aria-hidden="true" />
}

/** A delivered lead is done; any other can still be corrected, and each can go to a further place. */
function NextSteps({ state, acts }: { state: OpenState; acts: PopupActs }) {
  const { say } = useGleaner()
  const isOpen = state.entries.some(({ state: { kind } }) => kind !== 'delivered' && kind !== 'sending')
  const further = state.destinations.find(
    (destination) => !state.entries.some((entry) => entry.destinationId === destination.id),
  )
  const saveElsewhere = (destinationId: string) => {
    void acts.edit((draft) => setDestination(draft, destinationId))
    acts.showForm()
  }
  return (
    <div class="receipt-next">
      {isOpen && (
        <Button kind="quiet" onClick={acts.showForm}>
          {say('edit_lead')}
        </Button>
      )}
      <Button kind="quiet" busy={state.busy === 'reading'} onClick={() => void acts.readAgain()}>
        {say('capture_again')}
      </Button>
      {further && (
        <Button kind="quiet" onClick={() => saveElsewhere(further.id)}>
          {say('save_also', further.name)}
        </Button>
      )}
    </div>
  )
}
