import { describe, expect, it } from 'vitest'
import type { Album } from '../screenshots/album.ts'
import { allScenes, firstScenes } from '../screenshots/all-scenes.ts'
import { inEachTheme } from '../screenshots/in-each-theme.ts'
import type { Scene } from '../screenshots/scene.ts'
import { lookWithAxe } from './look-with-axe.ts'
import { type Tongue, tonguesOf } from './make-tongue.ts'
import { runGleaner } from './run-gleaner.ts'

// WCAG 2.2 AA as far as a machine can tell, on every screen and state that the screenshots show, in both themes.

/** What is wrong on the screens of some scenes, and at how many it was looked. */
async function lookAt(
  scenes: readonly Scene[],
  tongue: Tongue,
): Promise<{ faults: string[]; looks: number }> {
  const gleaner = await runGleaner('chromium', tongue)
  const faults = new Set<string>()
  let looks = 0
  const album: Album = {
    async take(view, name) {
      await inEachTheme(view, async (theme) => {
        looks += 1
        for (const fault of await lookWithAxe(view)) faults.add(`${name}, ${theme}: ${fault}`)
      })
    },
  }
  try {
    for (const play of scenes) await play(gleaner, album)
  } finally {
    await gleaner.close()
  }
  return { faults: [...faults], looks }
}

describe('axe finds nothing wrong', () => {
  it('on any screen, in any state and theme', { timeout: 900_000 }, async () => {
    const { faults, looks } = await lookAt(allScenes, 'en')
    expect(faults).toEqual([])
    expect(looks).toBeGreaterThan(150)
  })

  const others = tonguesOf('.output/chrome-mv3').filter((tongue) => tongue !== 'en')
  it.each(others)('on the screens that come first, in %s', { timeout: 300_000 }, async (tongue) => {
    const { faults, looks } = await lookAt(firstScenes, tongue)
    expect(faults).toEqual([])
    expect(looks).toBeGreaterThan(50)
  })
})
