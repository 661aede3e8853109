import type { MessageRequest } from '../messages/contract.ts'
import type { Stored } from '../storage/stored-item.ts'
import { showMenu } from './show-menu.ts'
import type { World } from './world.ts'

/** Keeps what the user set for all leads alike, and makes it so at once. */
export async function setPreferences(
  world: World,
  changes: MessageRequest<'preferences.set'>,
): Promise<Stored> {
  const stored = await world.preferences.update((all) => ({ ...all, ...given(changes) }))
  if (changes.hasMenu !== undefined) await showMenu(world)
  const { destinationId } = changes
  if (stored === 'full' || typeof destinationId !== 'string') return stored
  return await world.choices.update((choices) => ({ ...choices, destinationId }))
}

/** Without what was left out, which would else overwrite what is there. */
function given({ undoSeconds, hasMenu, destinationId }: MessageRequest<'preferences.set'>) {
  return {
    ...(undoSeconds !== undefined && { undoSeconds }),
    ...(hasMenu !== undefined && { hasMenu }),
    ...(destinationId !== undefined && { destinationId }),
  }
}
