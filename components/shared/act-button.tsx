import type { EntryView } from '../../lib/messages/views.ts'
import type { NextAct } from './acts-for.ts'
import { Button } from './button.tsx'
import { useGleaner } from './gleaner.ts'

/** The acts that are the background's to do. */
export type AskedAct = 'retry' | 'there' | 'missing' | 'remove-twin' | 'keep-twins'

interface ActButtonProps {
  entry: EntryView
  act: NextAct
  small?: boolean
  busy?: boolean
  onAsk: (act: AskedAct) => void
}

/** One thing the user can do about an entry, in the same words in every view. */
export function ActButton({ entry, act, small = false, busy = false, onAsk }: ActButtonProps) {
  const { say, openLink, openPage, openDestination } = useGleaner()
  const asked = (kind: AskedAct, words: string) => (
    <Button small={small} busy={busy} onClick={() => onAsk(kind)}>
      {words}
    </Button>
  )
  const isLeft = entry.state.kind === 'left'
  switch (act.kind) {
    case 'open-list':
      return (
        <Button small={small} onClick={() => openPage('leads')}>
          {say('see_list')}
        </Button>
      )
    case 'open-record':
      return (
        <Button small={small} onClick={() => openLink(act.url)}>
          {say('open_in', entry.destinationName)}
        </Button>
      )
    case 'open-app':
      return (
        <Button small={small} kind="primary" onClick={() => openLink(act.url)}>
          {say('open_app', entry.destinationName)}
        </Button>
      )
    case 'repair':
      return (
        <Button small={small} kind="primary" onClick={() => openDestination(entry.destinationId)}>
          {say('repair')}
        </Button>
      )
    case 'retry':
      return asked('retry', say(entry.state.kind === 'waiting' ? 'send_now' : 'try_again'))
    case 'there':
      return asked('there', say('it_is_there'))
    case 'missing':
      return asked('missing', say('send_again'))
    case 'remove-twin':
      return asked('remove-twin', say(isLeft ? 'remove_left' : 'remove_twin'))
    case 'keep-twins':
      return asked('keep-twins', say(isLeft ? 'keep_left' : 'keep_twins'))
  }
}
