import type { Badge } from '../worker/world.ts'
import { isFirefox } from './is-firefox.ts'
import { browser } from './polyfill.ts'

/** What the ear of the toolbar button has beside it; `public/icon` holds a drawing of each. */
type IconState = 'rest' | 'reading' | 'needs-you' | 'paused'

const states: Record<Badge['tone'], IconState> = {
  good: 'rest',
  plain: 'rest',
  trouble: 'needs-you',
  reading: 'reading',
  paused: 'paused',
}

/** As wide as a button is on a screen with one, one and a half, and two pixels for each of its own. */
const SIZES = [16, 24, 32]

/** Draws the button as its badge says; on one tab's, or on all that have none of their own. */
export async function showIcon(tabId: number | null, { tone }: Pick<Badge, 'tone'>): Promise<void> {
  await browser.action.setIcon({ ...(tabId !== null && { tabId }), ...drawing(states[tone]) })
}

/** At rest Firefox goes by the manifest, which has an icon for its light themes and one for its dark ones. */
function drawing(state: IconState): { path?: Record<string, string> } {
  if (state === 'rest' && isFirefox()) return {}
  return { path: Object.fromEntries(SIZES.map((size) => [size, `/icon/${state}-any-${size}.png`])) }
}
