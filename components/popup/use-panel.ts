import { useEffect, useState } from 'preact/hooks'

/** The panel of a value that tells where it was read: opened by its mark, closed by it or by Escape. */
export interface Panel {
  id: string
  markId: string
  isOpen: boolean
  toggle: () => void
  /** Closes it, and puts the keyboard where it goes on from there. */
  close: (nextId: string) => void
}

export function usePanel(valueId: string): Panel {
  const [isOpen, setOpen] = useState(false)
  const markId = `${valueId}-mark`
  const close = (nextId: string) => {
    setOpen(false)
    document.getElementById(nextId)?.focus()
  }
  useEscape(isOpen, valueId, () => close(document.activeElement?.id === valueId ? valueId : markId))
  return { id: `${valueId}-origin`, markId, isOpen, toggle: () => setOpen(!isOpen), close }
}

/** Escape in the value's row is the panel's; elsewhere it is the popup's. */
function useEscape(isOpen: boolean, valueId: string, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return
    const hear = (event: KeyboardEvent) => {
      const row = document.getElementById(valueId)?.closest('.value')
      if (event.key !== 'Escape' || event.isComposing || !row?.contains(document.activeElement)) return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  })
}
