import { Wrench } from 'lucide-preact'
import { useId, useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { sayCount } from '../../lib/words/say-count.ts'
import { ActButton } from '../shared/act-button.tsx'
import { actsFor } from '../shared/acts-for.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { sayEntry } from '../shared/sentences.ts'
import { EntryList, type SharedByEntries } from './entry-list.tsx'

const shownAtFirst = 12

interface HeldBackProps {
  group: readonly [EntryView, ...EntryView[]]
  shared: SharedByEntries
}

/** Leads that one broken connection holds back: one trouble, said once, with the one thing that mends it. */
export function HeldBack({ group, shared }: HeldBackProps) {
  const { say, ask } = useGleaner()
  const [first] = group
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isSilent, setSilent] = useState(false)
  const id = useId()

  // Of a vendor that turns everything away, the first one tells whether it still does.
  const retry = async () => {
    setBusy(true)
    const answer = await ask('entry.retry', { entryId: first.id })
    setBusy(false)
    setSilent(answer === undefined)
    if (answer !== undefined) await shared.onRead()
  }

  return (
    <article class="card entry" aria-labelledby={id}>
      <Wrench class="icon entry-mark entry-warn" aria-hidden="true" />
      <div class="entry-words">
        <h3 id={id} dir="auto">
          {sayCount(say, 'leads_held_back', group.length, first.destinationName)}
        </h3>
        <p>{sayEntry(say, first)}</p>
        {isSilent && <Notice tone="bad">{say('silent')}</Notice>}
        <div class="row">
          {actsFor(first).next.map((one) => (
            <ActButton
              key={one.kind}
              small
              entry={first}
              act={one}
              busy={isBusy}
              onAsk={() => void retry()}
            />
          ))}
        </div>
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{say('leads_held_back_show')}</summary>
          {isOpen && <EntryList entries={group} shownAtFirst={shownAtFirst} shared={shared} />}
        </details>
      </div>
    </article>
  )
}
