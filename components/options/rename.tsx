import { Check, Pencil, X } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { DestinationView } from '../../lib/messages/views.ts'
import { useGleaner } from '../shared/gleaner.ts'
import { IconButton } from '../shared/icon-button.tsx'
import { Problem } from '../shared/problem.tsx'
import { longestName } from './name-field.tsx'
import './rename.css'
import { useOpening } from './use-opening.ts'

interface RenameProps {
  destination: DestinationView
  /** Reads the names anew: how one connection is called depends on the others. */
  onRenamed: () => Promise<void>
}

/** A pencil beside a connection's name, and in its place the box for another: Enter keeps it, Escape gives up. */
export function Rename({ destination, onRenamed }: RenameProps) {
  const { say } = useGleaner()
  const { isOpen, open, cancel, place } = useOpening()
  if (isOpen) return <NameForm destination={destination} onRenamed={onRenamed} onEnd={cancel} />
  return (
    <div ref={place} class="rename">
      <IconButton icon={Pencil} small label={say('options_rename', destination.name)} onClick={open} />
    </div>
  )
}

function NameForm({ destination, onRenamed, onEnd }: RenameProps & { onEnd: () => void }) {
  const { say } = useGleaner()
  const { name, setName, keep, problem } = useRenaming(destination, onRenamed, onEnd)
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  const problemId = `${destination.id}-rename`
  return (
    <form
      class="rename-form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <input
        ref={box}
        class="input"
        dir="auto"
        aria-label={say('options_rename_box', destination.name)}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        placeholder={destination.vendor}
        maxLength={longestName}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <IconButton icon={Check} label={say('options_rename_keep')} keys="Enter" onClick={() => void keep()} />
      <IconButton icon={X} label={say('confirm_cancel')} keys="Escape" onClick={onEnd} />
      <Problem id={problemId} text={problem === null ? null : say(problem)} />
    </form>
  )
}

/** The name as it is typed, begun with the one on screen; none is the vendor's own again. */
function useRenaming(
  { id, name: shown }: DestinationView,
  onRenamed: RenameProps['onRenamed'],
  onEnd: () => void,
) {
  const { ask } = useGleaner()
  const [name, setName] = useState(shown)
  const [problem, setProblem] = useState<'setup_full' | 'setup_silent' | null>(null)
  const keep = async () => {
    if (name.trim() === shown) return onEnd()
    const answer = await ask('destination.rename', { destinationId: id, name: name.trim() })
    if (answer?.kind !== 'stored') return setProblem(answer === undefined ? 'setup_silent' : 'setup_full')
    await onRenamed()
    onEnd()
  }
  return { name, setName, keep, problem }
}
