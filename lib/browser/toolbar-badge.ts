import type { Badge } from '../worker/world.ts'
import { browser } from './polyfill.ts'

/** White text on these has a contrast of at least 4.5. */
const colors: Record<Badge['tone'], string> = { good: '#1d6b45', trouble: '#a8321a', plain: '#55605a' }

/** Shows it on one tab's button; the browser takes it away at navigation. A closed tab needs none. */
export async function showBadge(tabId: number, { tone, text, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colors[tone] }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => undefined)
}
