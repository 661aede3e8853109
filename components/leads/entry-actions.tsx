import { useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { ActButton, type AskedAct } from '../shared/act-button.tsx'
import { actsFor } from '../shared/acts-for.ts'
import { ConfirmButton } from '../shared/confirm-button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import { webAddress } from './web-address.ts'

interface EntryActionsProps {
  entry: EntryView
  onRead: () => Promise<void>
  onAnswer: (id: string, entry: EntryView | null) => void
  onSilent: (silent: boolean) => void
}

/** All that can be done with a lead that has not arrived; nothing while it is being sent. */
export function EntryActions({ entry, onRead, onAnswer, onSilent }: EntryActionsProps) {
  const { ask } = useGleaner()
  const [busy, setBusy] = useState<AskedAct | null>(null)
  const { next, others } = actsFor(entry)
  if (next.length + others.length === 0) return null

  const act = async (name: AskedAct) => {
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

  return (
    <div class="row">
      {[...next, ...others].map((one) => {
        if (one.kind === 'discard') return <Discard key={one.kind} entry={entry} onDiscard={discard} />
        if (one.kind === 'open-page') return <OpenPage key={one.kind} url={one.url} />
        return (
          <ActButton
            key={one.kind}
            small
            entry={entry}
            act={one}
            busy={busy === one.kind}
            onAsk={(name) => void act(name)}
          />
        )
      })}
    </div>
  )
}

function Discard({ entry, onDiscard }: { entry: EntryView; onDiscard: () => Promise<void> }) {
  const { say } = useGleaner()
  return (
    <ConfirmButton
      small
      label={say('leads_discard')}
      question={<p>{say('leads_discard_question', entry.destinationName)}</p>}
      confirmLabel={say('leads_discard_confirm')}
      onConfirm={onDiscard}
    />
  )
}

/** The page the lead was taken from; one that no link may open is not offered. */
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
