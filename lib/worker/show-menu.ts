import type { World } from './world.ts'

/** Shows the right-click menu as the user set it; to be called when that may have changed, and its language. */
export async function showMenu({ preferences, showMenus, say }: World): Promise<void> {
  await showMenus(say, (await preferences.read()).hasMenu)
}
