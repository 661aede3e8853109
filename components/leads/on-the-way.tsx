import type { EntryView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { EntryList, type SharedByEntries } from './entry-list.tsx'
import { PauseButton } from './pause.tsx'
import { SectionHead } from './section-head.tsx'
import type { Progress } from './use-progress.ts'

const shownAtFirst = 6

interface OnTheWayProps {
  entries: readonly EntryView[]
  progress: Progress
  canPause: boolean
  shared: SharedByEntries
}

/** Leads that arrive without the user. */
export function OnTheWay({ entries, progress, canPause, shared }: OnTheWayProps) {
  const { say } = useGleaner()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="on-the-way">
      <SectionHead id="on-the-way" title={say('leads_on_the_way')} count={entries.length}>
        {canPause && <PauseButton progress={progress} />}
      </SectionHead>
      <EntryList entries={entries} shownAtFirst={shownAtFirst} shared={shared} />
    </section>
  )
}
