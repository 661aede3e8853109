import type { EntryState } from '../outbox/entry.ts'
import { sayCount } from '../words/say-count.ts'
import type { Badge, World } from './world.ts'

/** States of leads that go on by themselves, and of those that the user has to do something about. */
export const underWay: readonly EntryState['kind'][] = ['held', 'waiting', 'sending']
export const inNeed: readonly EntryState['kind'][] = ['refused', 'paused', 'unsure', 'doubled', 'left']

/** Shows on the toolbar button how many leads need the user, or else how many wait; nothing where all have arrived. */
export async function showOutbox(world: World): Promise<void> {
  await world.showBadge(null, await outboxBadge(world))
}

export async function outboxBadge({ entries, connections, preferences, say }: World): Promise<Badge> {
  const [needy, waiting, all, { isSendingPaused }] = await Promise.all([
    entries.count(inNeed),
    entries.count(underWay),
    connections.read(),
    preferences.read(),
  ])
  const lanes = waiting === 0 ? [] : await entries.destinations()
  const isCut = all.some(({ id, disconnection }) => disconnection !== null && lanes.includes(id))
  if (needy > 0 || isCut) {
    const count = needy + (isCut ? waiting : 0)
    return { tone: 'trouble', text: shortCount(count), title: sayCount(say, 'badge_needs', count) }
  }
  if (waiting === 0) return { tone: 'plain', text: '', title: say('action_title') }
  const title = sayCount(say, isSendingPaused ? 'badge_paused' : 'badge_waits', waiting)
  return { tone: isSendingPaused ? 'paused' : 'plain', text: shortCount(waiting), title }
}

/** A button has room for three characters. */
const shortCount = (count: number): string => (count > 99 ? '99+' : String(count))
