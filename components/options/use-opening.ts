import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface Opening {
  isOpen: boolean
  open: () => void
  /** Gone without an answer: the keyboard goes back to the button. */
  cancel: () => void
  close: () => void
  /** What contains the button that opens. */
  place: RefObject<HTMLDivElement | null>
}

/** A form in the place of the button that opens it. */
export function useOpening(): Opening {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const isCancelled = useRef(false)

  useLayoutEffect(() => {
    if (!isOpen && isCancelled.current) place.current?.querySelector('button')?.focus()
    isCancelled.current = false
  }, [isOpen])

  return {
    isOpen,
    open: () => setOpen(true),
    cancel: () => {
      isCancelled.current = true
      setOpen(false)
    },
    close: () => setOpen(false),
    place,
  }
}
