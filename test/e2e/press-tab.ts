import type { Modifier } from './surface.ts'
import type { View } from './view.ts'

/** A Tab that leaves the document is up again elsewhere, and nothing tells of it. */
const PATIENCE_MS = 1000

const upAgain = `globalThis.tabbed = new Promise((resolve) => {
  const end = () => {
    clearTimeout(deadline)
    removeEventListener('keyup', look, true)
    setTimeout(resolve)
  }
  const look = ({ key }) => key === 'Tab' && end()
  const deadline = setTimeout(end, ${PATIENCE_MS})
  addEventListener('keyup', look, true)
}); 0`

/** Tab, until the focus has moved: in Firefox the next question could overtake the key. */
export async function pressTab(view: View, modifiers: readonly Modifier[] = []): Promise<void> {
  await view.evaluate(upAgain)
  await view.press('Tab', modifiers)
  await view.evaluate('globalThis.tabbed.then(() => 0)')
}
