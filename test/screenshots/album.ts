import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { View } from '../e2e/view.ts'
import { inEachTheme } from './in-each-theme.ts'

/** Where the pictures are put, to be looked at; git does not keep it. */
export const albumFolder = fileURLToPath(new URL('../.tmp/screenshots', import.meta.url))

/** Takes in each screen in both themes. */
export interface Album {
  /** As the window stands. */
  take: (view: View, name: string) => Promise<void>
}

/** An album of pictures. */
export async function startAlbum(): Promise<Album> {
  await rm(albumFolder, { recursive: true, force: true })
  await mkdir(albumFolder, { recursive: true })
  return {
    async take(view, name) {
      await inEachTheme(view, (theme) => view.screenshot(`${albumFolder}/${name}-${theme}.png`))
      console.log(`  ${name}`)
    },
  }
}
