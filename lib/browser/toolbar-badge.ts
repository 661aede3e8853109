import type { Badge } from '../worker/world.ts'
import { browser } from './polyfill.ts'
import { showIcon } from './toolbar-icon.ts'

/** White text on these has a contrast of at least 4.5. */
const colors: Record<Badge['tone'], string> = {
  good: '#1d6b45',
  trouble: '#a8321a',
  plain: '#55605a',
  reading: '#55605a',
  paused: '#55605a',
}

/**
 * Shows it on one tab's button, from which the browser takes it away at navigation, or on all that have none of their
 * own. A closed tab needs none.
 */
export async function showBadge(tabId: number | null, badge: Badge): Promise<void> {
  const { tone, text, title } = badge
  const where = tabId === null ? {} : { tabId }
  await Promise.all([
    browser.action.setBadgeText({ ...where, text }),
    browser.action.setBadgeBackgroundColor({ ...where, color: colors[tone] }),
    browser.action.setTitle({ ...where, title }),
    showIcon(tabId, badge),
  ]).catch(() => undefined)
}

/**
 * Takes away what a tab's button shows of its own, if anything. Chrome has no way to give colour and title back to those
 * of all tabs, so until its next page the tab keeps these as they are now; and no icon, so it has one that is never wrong.
 */
export async function clearBadge(tabId: number, shared: Badge): Promise<void> {
  const [own, all] = await Promise.all([
    browser.action.getBadgeText({ tabId }),
    browser.action.getBadgeText({}),
  ]).catch(() => ['', ''])
  if (own === all) return
  await showBadge(tabId, shared)
  await showIcon(tabId, { tone: 'plain' }).catch(() => undefined)
  // The types do not know that a tab's own text can be taken away.
  await browser.action.setBadgeText({ tabId, text: null }).catch(() => undefined)
}
