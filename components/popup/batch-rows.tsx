import type { EntryView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { BatchRow } from './batch-row.tsx'
import type { PopupActs } from './popup-acts.ts'

interface BatchRowsProps {
  entries: readonly EntryView[]
  acts: PopupActs
}

/** A result a row: those first who need the user, the others where they were; what was refused can be sent again. */
export function BatchRows({ entries, acts }: BatchRowsProps) {
  const { say } = useGleaner()
  const refused = entries.filter(({ state }) => state.kind === 'refused')
  // One after the other: the background has the sending to do as well.
  const retryAll = async () => {
    for (const entry of refused) await acts.act(entry, 'retry')
  }
  return (
    <>
      {refused.length > 1 && (
        <div class="row">
          <Button small onClick={() => void retryAll()}>
            {say('leads_try_all')}
          </Button>
        </div>
      )}
      <ul class="batch-rows">
        {entries.toSorted(neediestFirst).map((entry) => (
          <BatchRow key={entry.id} entry={entry} acts={acts} />
        ))}
      </ul>
    </>
  )
}

const needsUser = ({ state: { kind } }: EntryView): boolean => /^(refused|unsure|doubled|paused)$/.test(kind)

const neediestFirst = (one: EntryView, other: EntryView): number =>
  Number(needsUser(other)) - Number(needsUser(one))
