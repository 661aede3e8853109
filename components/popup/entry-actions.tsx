import type { EntryView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import type { PopupActs } from './popup-acts.ts'

interface EntryActionsProps {
  entry: EntryView
  acts: PopupActs
}

/** What the user can do about a saved lead where it stands now; null where there is nothing to do. */
export function EntryActions({ entry, acts }: EntryActionsProps) {
  const { say, openLink, openPage } = useGleaner()
  const { state } = entry
  switch (state.kind) {
    case 'delivered': {
      const { link } = state
      if (entry.destinationId === 'this-browser') {
        return <Button onClick={() => openPage('leads')}>{say('see_list')}</Button>
      }
      if (link === null) return null
      return <Button onClick={() => openLink(link)}>{say('open_in', entry.destinationName)}</Button>
    }
    case 'waiting':
      if (state.delay === null) return null
      return <Button onClick={() => void acts.retry(entry.id)}>{say('send_now')}</Button>
    case 'paused':
      return (
        <Button kind="primary" onClick={() => openPage('options')}>
          {say('repair')}
        </Button>
      )
    case 'unsure': {
      const { appUrl } = state
      return (
        <>
          {appUrl !== null && (
            <div class="entry-look">
              <Button kind="primary" onClick={() => openLink(appUrl)}>
                {say('open_app', entry.destinationName)}
              </Button>
            </div>
          )}
          <Button onClick={() => void acts.settle(entry.id, 'there')}>{say('it_is_there')}</Button>
          <Button onClick={() => void acts.settle(entry.id, 'missing')}>{say('send_again')}</Button>
        </>
      )
    }
    case 'sending':
    case 'refused':
      return null
  }
}
