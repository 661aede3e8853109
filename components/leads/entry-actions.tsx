import { useState } from 'preact/hooks'
import type { EntryView } from '../../lib/messages/views.ts'
import { ActButton, type AskedAct } from '../shared/act-button.tsx'
import { actsFor, type NextAct, type OtherAct } from '../shared/acts-for.ts'
import { askEntry } from '../shared/ask-entry.ts'
import { Button } from '../shared/button.tsx'
import { ConfirmButton } from '../shared/confirm-button.tsx'
import { useGleaner } from '../shared/gleaner.ts'
import type { SharedByEntries } from './entry-list.tsx'
import { useUndo } from './use-undo.ts'
import { webAddress } from './web-address.ts'

interface EntryActionsProps {
  entry: EntryView
  shared: SharedByEntries
  /** Something did not work, or null: it does now. */
  onTrouble: (words: string | null) => void
}

/** All that can be done with a lead that has not arrived; nothing while it is being sent. */
export function EntryActions({ entry, shared, onTrouble }: EntryActionsProps) {
  const { say, ask, editEntry } = useGleaner()
  const [busy, setBusy] = useState<AskedAct | 'undo' | null>(null)
  const undo = useUndo(shared, onTrouble)

  const act = async (name: AskedAct | 'undo') => {
    if (busy !== null) return
    setBusy(name)
    if (name === 'undo') await undo(entry)
    else await askFor(name)
    setBusy(null)
  }
  const askFor = async (name: AskedAct) => {
    const answer = await askEntry(ask, entry.id, name)
    if (answer === undefined) return onTrouble(say('silent'))
    const trouble = answer.isUsed === true ? 'twin_used' : 'undo_failed'
    onTrouble(answer.isDone ? null : say(trouble, entry.destinationName))
    shared.acts.deal(entry.id, answer.entry)
  }

  const acts = possibleActs(entry, shared.isStopped)
  if (acts.length === 0) return null
  return (
    <div class="row">
      {acts.map((one) => {
        switch (one.kind) {
          case 'undo':
            return (
              <Button key={one.kind} small busy={busy === 'undo'} onClick={() => void act('undo')}>
                {say('undo')}
              </Button>
            )
          case 'edit':
            return (
              <Button key={one.kind} small kind="primary" onClick={() => editEntry(entry.id)}>
                {say('leads_edit')}
              </Button>
            )
          case 'discard':
            return <Discard key={one.kind} entry={entry} shared={shared} onTrouble={onTrouble} />
          case 'open-page':
            return <OpenPage key={one.kind} url={one.url} />
          default:
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
        }
      })}
    </div>
  )
}

/** While sending is paused nothing is sent sooner than the rest. */
function possibleActs(entry: EntryView, isStopped: boolean): readonly (NextAct | OtherAct)[] {
  const { next, others } = actsFor(entry)
  const hurries = isStopped && entry.state.kind === 'waiting'
  return [...next, ...others].filter(({ kind }) => !(hurries && kind === 'retry'))
}

function Discard({ entry, shared, onTrouble }: EntryActionsProps) {
  const { say, ask } = useGleaner()
  const discard = async () => {
    const answer = await ask('entry.discard', { entryId: entry.id })
    onTrouble(answer === undefined ? say('silent') : null)
    // It may have arrived meanwhile, so what became of it is asked, not assumed.
    if (answer !== undefined) await shared.onRead()
  }
  return (
    <ConfirmButton
      small
      label={say('leads_discard')}
      question={<p>{say('leads_discard_question', entry.destinationName)}</p>}
      confirmLabel={say('leads_discard_confirm')}
      onConfirm={discard}
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
