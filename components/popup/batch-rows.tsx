import type { EntryView } from '../../lib/messages/views.ts'
import { ActButton } from '../shared/act-button.tsx'
import { actsFor } from '../shared/acts-for.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { sayRefusal } from '../shared/say-refusal.ts'
import { sayEntry } from '../shared/sentences.ts'
import type { PopupActs } from './popup-acts.ts'
import { StateMark } from './state-mark.tsx'

interface BatchRowsProps {
  entries: readonly EntryView[]
  acts: PopupActs
}

/** A result a row: what became of each person, those first who need the user; what was refused can be sent again. */
export function BatchRows({ entries, acts }: BatchRowsProps) {
  const { say, editEntry } = useGleaner()
  const refused = entries.filter(({ state }) => state.kind === 'refused')
  // One after the other: the background has the sending to do as well.
  const retryAll = async () => {
    for (const entry of refused) await acts.act(entry, 'retry')
  }
  return (
    <>
      {refused.length > 1 && (
        <Button small onClick={() => void retryAll()}>
          {say('leads_try_all')}
        </Button>
      )}
      <ul class="batch-rows">
        {entries.toSorted(neediestFirst).map((entry) => (
          <li key={entry.id}>
            <StateMark kind={entry.state.kind} />
            <span class="batch-words">
              <bdi class="person-name">{entry.leadName}</bdi>
              <span class="person-post">{sayResult(entry)}</span>
            </span>
            {entry.state.kind === 'refused' ? (
              <Button small onClick={() => editEntry(entry.id)}>
                {say('leads_edit')}
              </Button>
            ) : (
              actsFor(entry).next.map((act) => (
                <ActButton
                  key={act.kind}
                  entry={entry}
                  act={act}
                  onAsk={(asked) => void acts.act(entry, asked)}
                />
              ))
            )}
          </li>
        ))}
      </ul>
    </>
  )

  function sayResult(entry: EntryView): string {
    const [refusal] = entry.state.kind === 'refused' ? entry.state.refusals : []
    return refusal ? sayRefusal(say, refusal, entry.destinationName) : sayEntry(say, entry)
  }
}

const order: Record<EntryView['state']['kind'], number> = {
  refused: 0,
  unsure: 0,
  doubled: 0,
  paused: 1,
  sending: 2,
  waiting: 2,
  held: 2,
  delivered: 3,
}

const neediestFirst = (one: EntryView, other: EntryView): number =>
  order[one.state.kind] - order[other.state.kind]
