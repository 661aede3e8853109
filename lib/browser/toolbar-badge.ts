import type { Badge } from '../worker/world.ts'
import { browser } from './polyfill.ts'

/** White text on these has a contrast of at least 4.5. */
const colors: Record<Badge['tone'], string> = { good: '#1d6b45', trouble: '#a8321a', plain: '#55605a' }

/**
 * Shows it on one tab's button, from which the browser takes it away at navigation, or on all that have none of their
 * own. A closed tab needs none.
 */
export async function showBadge(tabId: number | null, { tone, text, title }: Badge): Promise<void> {
  const where = tabId === null ? {} : { tabId }
  await Promise.all([
    browser.action.setBadgeText({ ...where, text }),
    browser.action.setBadgeBackgroundColor({ ...where, color: colors[tone] }),
    browser.action.setTitle({ ...where, title }),
  ]).catch(() => undefined)
}

/** From here on the tab's button shows what all show. */
export async function clearBadge(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: null }),
    browser.action.setBadgeBackgroundColor({ tabId, color: null }),
    browser.action.setTitle({ tabId, title: null }),
  ]).catch(() => undefined)
}
