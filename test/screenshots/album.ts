import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { View } from '../e2e/view.ts'

const folder = fileURLToPath(new URL('../.tmp/screenshots', import.meta.url))

/** Pictures to look at, in a folder that git does not keep; each screen in both themes. */
export interface Album {
  folder: string
  /** As the window stands. */
  take: (view: View, name: string) => Promise<void>
}

export async function startAlbum(): Promise<Album> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  return {
    folder,
    async take(view, name) {
      for (const theme of ['light', 'dark'] as const) {
        await view.emulateTheme(theme)
        await view.evaluate(
          'document.getAnimations().forEach((each) => each.effect?.getTiming().iterations === 1 && each.finish())',
        )
        await view.screenshot(`${folder}/${name}-${theme}.png`)
      }
      await view.emulateTheme('light')
      console.log(`  ${name}`)
    },
  }
}
