import { useLayoutEffect } from 'preact/hooks'
import { pressedKeys } from '../shared/keys.ts'

/**
 * The keys of the whole popup: an act's keys press whatever wears them as `aria-keyshortcuts`, nearest to where the
 * keyboard is; Escape puts away what is open there, else `close`s the popup, which keeps everything. Firefox closes the
 * popup at any Escape: no key event of it comes here, so nothing can keep it open. Its popups lie in a panel, which is
 * closed before the key is passed on (`HandleKeyboardEventWithKeyCode` in its `layout/xul/nsXULPopupManager.cpp`; seen
 * in 153).
 */
export function useKeys(close: () => void): void {
  // Before the form is painted: no key is too early for it.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const target = event.key === 'Escape' ? openerHere() : wearerOf(pressedKeys(event))
      if (target === null) {
        if (event.key === 'Escape') close()
        return
      }
      event.preventDefault()
      if (target.matches('input, select, textarea')) target.focus()
      else target.click()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [close])
}

/** What opened the panel that the keyboard is at. */
function openerHere(): HTMLElement | null {
  return nearest(['.value', '.verdict', '.key-line'], '[aria-expanded="true"]')
}

function wearerOf(keys: string | null): HTMLElement | null {
  if (keys === null) return null
  // An open list of choices is what this key is for elsewhere.
  if (keys.endsWith('Down') && !document.activeElement?.matches('.value :is(input, textarea)')) return null
  const worn = `[aria-keyshortcuts~="${keys}"]:not(:disabled)`
  return nearest(['.value', '.block, .person', 'body'], worn)
}

function nearest(places: readonly string[], selector: string): HTMLElement | null {
  for (const place of places) {
    const found = document.activeElement?.closest(place)?.querySelector<HTMLElement>(selector)
    if (found) return found
  }
  return null
}
