import type { Say } from '../../lib/words/say.ts'

/** Keys by the names that `aria-keyshortcuts` gives them, joined by "+": "Alt+R". */

const isMac = (): boolean => /mac/i.test(navigator.platform)

/**
 * The keys of one of our acts. Alt and a letter, which no layout needs to write anything, as AltGr is another key or Alt
 * with Control; on a Mac, where Option writes letters, Control comes to it.
 */
export const actKeys = (key: string): string => (isMac() ? `Control+Alt+${key}` : `Alt+${key}`)

/** What was pressed, if it can be the keys of an act, named as `actKeys` does; null otherwise. */
export function pressedKeys(event: KeyboardEvent): string | null {
  const { altKey, ctrlKey, metaKey, shiftKey } = event
  if (!altKey || metaKey || shiftKey || ctrlKey !== isMac()) return null
  const key = letterOf(event) ?? event.key
  return /^(?:[A-Z]|Arrow\w+)$/.test(key) ? actKeys(key) : null
}

/** The letter that the layout puts there, or, where it puts another sign there, that of the place. */
function letterOf({ key, code }: KeyboardEvent): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  return /^Key([A-Z])$/.exec(code)?.[1] ?? null
}

const macSigns: Record<string, string> = {
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Meta: '⌘',
  Enter: '↩',
  Escape: 'esc',
  ArrowDown: '↓',
}

/** Keys as the user's platform writes them: "Alt+R", "⌃⌥R". */
export function sayKeys(say: Say, keys: string): string {
  const names = keys.split('+')
  if (isMac()) return names.map((name) => macSigns[name] ?? name).join('')
  return names.map((name) => sayKey(say, name)).join('+')
}

function sayKey(say: Say, name: string): string {
  switch (name) {
    case 'Control':
      return say('key_control')
    case 'Enter':
      return say('key_enter')
    case 'Escape':
      return say('key_escape')
    case 'ArrowDown':
      return '↓'
    default:
      return name
  }
}
