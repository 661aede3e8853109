import type { Entry, EntryState } from '../outbox/entry.ts'
import { sayCount } from '../words/say-count.ts'
import { THIS_BROWSER } from './destinations.ts'
import type { Badge, World } from './world.ts'

/** States of leads that go on by themselves, and of those that the user has to do something about. */
export const underWay: readonly EntryState['kind'][] = ['held', 'waiting', 'sending']
export const inNeed: readonly EntryState['kind'][] = ['refused', 'paused', 'unsure', 'doubled', 'left']

/** Shows on the toolbar button how many leads need the user, or else how many wait; nothing where all have arrived. */
export async function showOutbox(world: World): Promise<void> {
  await world.showBadge(null, await outboxBadge(world))
}

export async function outboxBadge(world: World): Promise<Badge> {
  const { entries, preferences, say } = world
  const [stopped, heldBack, waiting, { isSendingPaused }] = await Promise.all([
    entries.count(inNeed),
    heldBackEntries(world),
    entries.count(underWay),
    preferences.read(),
  ])
  const needy = stopped + heldBack.length
  if (needy > 0)
    return { tone: 'trouble', text: shortCount(needy), title: sayCount(say, 'badge_needs', needy) }
  if (waiting === 0) return { tone: 'plain', text: '', title: say('action_title') }
  const title = sayCount(say, isSendingPaused ? 'badge_paused' : 'badge_waits', waiting)
  return { tone: isSendingPaused ? 'paused' : 'plain', text: shortCount(waiting), title }
}

/** What waits for a connection that needs repair, or that the user ended: it goes nowhere before that. */
export async function heldBackEntries({ entries, connections }: World): Promise<Entry[]> {
  const all = new Map((await connections.read()).map((connection) => [connection.id, connection]))
  const isCut = (id: string) => id !== THIS_BROWSER && all.get(id)?.disconnection !== null
  const cut = (await entries.destinations()).filter(isCut)
  if (cut.length === 0) return []
  return (await entries.list(['held', 'waiting'])).filter(({ destinationId }) => cut.includes(destinationId))
}

/** A button has room for three characters. */
const shortCount = (count: number): string => (count > 99 ? '99+' : String(count))
