import type { FirstRun } from '../storage/first-run.ts'
import type { StoredItem } from '../storage/stored-item.ts'

/** What the first run needs of the world. */
export interface FirstRunWorld {
  firstRun: StoredItem<FirstRun>
  locks: LockManager
  /** Opens the first-run page unless it is open; rejects where the browser has no window for it yet. */
  openWelcome: () => Promise<void>
}

/** Remembers before anything else that the page is due: the worker may die before it is open. */
export async function beginFirstRun(world: FirstRunWorld): Promise<void> {
  await world.firstRun.update(({ page }) => ({ page: page === 'none' ? 'due' : page }))
  await showWelcome(world)
}

/** Opens the first-run page if it is still due: once in the life of an installation, whoever calls how often. */
export function showWelcome({ firstRun, locks, openWelcome }: FirstRunWorld): Promise<void> {
  return locks.request('first-run', async () => {
    if ((await firstRun.read()).page !== 'due') return
    await openWelcome()
    await firstRun.update(() => ({ page: 'shown' }))
  })
}
