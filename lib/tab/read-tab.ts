/** Asks a tab for its evidence: one injection into the one tab of the user's gesture, under `activeTab`. */

export interface TabWorld {
  /** The tab's address and title, or null once it is closed. Both are '' where the browser hides them. */
  findTab: (tabId: number) => Promise<{ url: string; title: string } | null>
  /** Runs the capture script and gives its answer; rejects where the browser does not allow it. */
  inject: (tabId: number, when: 'settled' | 'now') => Promise<unknown>
  /** Resolves after `delayMs`. */
  wait: (delayMs: number) => Promise<void>
}

/**
 * `answer` is what the page side said, untrusted. `unreadable`: the browser's own pages, stores, the PDF viewer,
 * or a page that hangs. `left`: the tab went on to another page, which takes the grant away. `closed`: no such tab.
 */
export type TabReading =
  | { kind: 'read'; answer: unknown; url: string; title: string }
  | { kind: 'unreadable'; url: string; title: string }
  | { kind: 'left'; url: string; title: string }
  | { kind: 'closed' }

/** A page that still loads is given this long before it is read as it stands. */
const SETTLE_MS = 1500
/** A page whose own scripts hang never answers. */
const GIVE_UP_MS = 6000

export async function readTab(world: TabWorld, tabId: number): Promise<TabReading> {
  const tab = await world.findTab(tabId)
  if (tab === null) return { kind: 'closed' }
  try {
    const settled = world.inject(tabId, 'settled')
    const first = await within(world, settled, SETTLE_MS)
    const answer =
      first ?? (await within(world, Promise.any([settled, world.inject(tabId, 'now')]), GIVE_UP_MS))
    if (answer === undefined) return { kind: 'unreadable', ...tab }
    return { kind: 'read', answer: answer.value, ...tab }
  } catch {
    const now = await world.findTab(tabId)
    if (now === null) return { kind: 'closed' }
    return { kind: now.url === tab.url ? 'unreadable' : 'left', ...tab }
  }
}

async function within(
  world: TabWorld,
  work: Promise<unknown>,
  limitMs: number,
): Promise<{ value: unknown } | undefined> {
  return await Promise.race([work.then((value) => ({ value })), world.wait(limitMs).then(() => undefined)])
}
