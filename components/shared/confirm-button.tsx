import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from './button.tsx'
import './confirm-button.css'
import { useGleaner } from './gleaner.ts'

interface ConfirmButtonProps {
  label: string
  /** What will happen, before it does. */
  question: ComponentChildren
  /** The act by its name, never "OK". */
  confirmLabel: string
  onConfirm: () => Promise<void>
  small?: boolean
}

/** A button whose act cannot be undone: it asks first, in the place where it stands. */
export function ConfirmButton({
  label,
  question,
  confirmLabel,
  onConfirm,
  small = false,
}: ConfirmButtonProps) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)

  // The keyboard goes along: to the harmless answer first, and back to the button.
  useLayoutEffect(() => {
    if (open || wasOpen.current) place.current?.querySelector<HTMLElement>('button:last-of-type')?.focus()
    wasOpen.current = open
  }, [open])

  return (
    <div ref={place} class={open ? 'confirm confirm-open' : 'confirm'}>
      {open ? (
        <Question
          question={question}
          confirmLabel={confirmLabel}
          small={small}
          onConfirm={onConfirm}
          onEnd={() => setOpen(false)}
        />
      ) : (
        <Button small={small} onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
    </div>
  )
}

type QuestionProps = Omit<ConfirmButtonProps, 'label'> & { onEnd: () => void }

function Question({ question, confirmLabel, small = false, onConfirm, onEnd }: QuestionProps) {
  const { say } = useGleaner()
  const [busy, setBusy] = useState(false)
  const id = useId()

  const confirm = async () => {
    setBusy(true)
    await onConfirm()
    onEnd()
  }

  return (
    <div
      role="alertdialog"
      aria-labelledby={id}
      class="confirm-question"
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <div id={id}>{question}</div>
      <div class="row">
        <Button kind="danger" small={small} busy={busy} onClick={() => void confirm()}>
          {confirmLabel}
        </Button>
        <Button small={small} onClick={onEnd}>
          {say('confirm_cancel')}
        </Button>
      </div>
    </div>
  )
}
