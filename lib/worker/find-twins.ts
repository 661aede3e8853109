import { advance } from '../outbox/advance.ts'
import type { Entry } from '../outbox/entry.ts'
import { check } from './look.ts'
import type { World } from './world.ts'

/** Looks for the second records that are suspected of a lead now, before their time: it is to be deleted whole. */
export async function findTwins(world: World, entry: Entry): Promise<void> {
  for (const suspect of entry.suspects) {
    const seen = await check(world, entry, suspect)
    const event = { kind: 'checked' as const, step: suspect.step, ...seen, chance: world.chance() }
    await world.entries.change(entry.id, (known) => known && advance(known, event, world.now()))
  }
}
