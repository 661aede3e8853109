import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** The panel of a value that tells where it was read. */
export interface Panel {
  id: string
  markId: string
  isOpen: boolean
  toggle: () => void
}

/** Opened from the value's box, the keyboard goes into it; when it is put away, back to where it came from. */
export function usePanel(valueId: string): Panel {
  const [isOpen, setOpen] = useState(false)
  const markId = `${valueId}-mark`
  const id = `${valueId}-origin`
  const from = useRef(markId)
  const toggle = () => {
    const before = document.activeElement
    if (!isOpen) from.current = before?.id === valueId ? valueId : markId
    else if (before?.closest(`#${id}`)) focusOn(from.current)
    setOpen(!isOpen)
  }
  useLayoutEffect(() => {
    if (isOpen && from.current === valueId)
      document.getElementById(id)?.querySelector<HTMLElement>('button')?.focus()
  }, [isOpen, valueId, id])
  return { id, markId, isOpen, toggle }
}

const focusOn = (id: string): void => document.getElementById(id)?.focus()
