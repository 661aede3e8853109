import { useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { Button } from '../shared/button.tsx'
import { ConfirmButton } from '../shared/confirm-button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { webAddress } from './web-address.ts'

interface EntryActionsProps {
  entry: EntryView
  onRead: () => Promise<void>
  onAnswer: (id: string, entry: EntryView | null) => void
  onSilent: (silent: boolean) => void
}

type Act = 'retry' | 'there' | 'missing'

/** What can be done with a lead that has not arrived; nothing while it is being sent. */
export function EntryActions({ entry, onRead, onAnswer, onSilent }: EntryActionsProps) {
  const { say, ask, openLink, openPage } = useGleaner()
  const [busy, setBusy] = useState<Act | null>(null)
  const { state } = entry
  const { kind } = state
  if (kind === 'sending' || kind === 'delivered') return null

  const act = async (name: Act) => {
    if (busy !== null) return
    setBusy(name)
    const answer = await (name === 'retry'
      ? ask('entry.retry', { entryId: entry.id })
      : ask('entry.settle', { entryId: entry.id, found: name }))
    setBusy(null)
    onSilent(answer === undefined)
    if (answer !== undefined) onAnswer(entry.id, answer.entry)
  }
  const discard = async () => {
    const answer = await ask('entry.discard', { entryId: entry.id })
    onSilent(answer === undefined)
    // It may have arrived meanwhile, so what became of it is asked, not assumed.
    if (answer !== undefined) await onRead()
  }
  const button = (name: Act, words: string) => (
    <Button small busy={busy === name} onClick={() => void act(name)}>
      {words}
    </Button>
  )

  if (state.kind === 'unsure') {
    const { appUrl } = state
    return (
      <div class="row">
        {appUrl !== null && (
          <Button small kind="primary" onClick={() => openLink(appUrl)}>
            {say('open_app', entry.destinationName)}
          </Button>
        )}
        {button('there', say('leads_it_is_there'))}
        {button('missing', say('leads_send_again'))}
      </div>
    )
  }
  return (
    <div class="row">
      {kind === 'paused' && (
        <Button small kind="primary" onClick={() => openPage('options')}>
          {say('leads_repair')}
        </Button>
      )}
      {button('retry', say('leads_retry'))}
      <ConfirmButton
        small
        label={say('leads_discard')}
        question={<p>{say('leads_discard_question', entry.destinationName)}</p>}
        confirmLabel={say('leads_discard_confirm')}
        onConfirm={discard}
      />
      {kind === 'refused' && <OpenPage url={entry.pageUrl} />}
    </div>
  )
}

/** The draft is still with its page: there it can be corrected and saved again. */
function OpenPage({ url }: { url: string }) {
  const { say } = useGleaner()
  const address = webAddress(url)
  if (address === null) return null
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {say('leads_open_page')}
    </a>
  )
}
