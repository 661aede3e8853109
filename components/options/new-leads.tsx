import type { DestinationView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { Notice } from '../shared/notice.tsx'
import { DefaultDestination } from './default-destination.tsx'
import { UndoTime } from './undo-time.tsx'
import { usePreference } from './use-preference.ts'

/** What holds for every new lead, wherever it goes. */
export function NewLeads({ destinations }: { destinations: readonly DestinationView[] }) {
  const { say } = useGleaner()
  const undoTime = usePreference('undoSeconds')
  const isBusy = undoTime.value === undefined && !undoTime.isSilent
  return (
    <section aria-labelledby="new-leads" aria-busy={isBusy}>
      <h2 id="new-leads">{say('options_new_leads')}</h2>
      {undoTime.isSilent && (
        <Notice
          tone="bad"
          actions={<Button onClick={() => void undoTime.read()}>{say('silent_again')}</Button>}
        >
          {say('silent')}
        </Notice>
      )}
      <DefaultDestination destinations={destinations} />
      <UndoTime {...undoTime} />
    </section>
  )
}
