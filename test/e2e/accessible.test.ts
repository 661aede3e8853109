import { describe, expect, it } from 'vitest'
import type { Album } from '../screenshots/album.ts'
import { allScenes, firstScenes, laterParts } from '../screenshots/all-scenes.ts'
import { bothThemes, inEachTheme, type Theme } from '../screenshots/in-each-theme.ts'
import type { Scene } from '../screenshots/scene.ts'
import type { BrowserKind } from './browser.ts'
import { lookWithAxe } from './look-with-axe.ts'
import { type Tongue, tonguesOf } from './make-tongue.ts'
import { runGleaner } from './run-gleaner.ts'

// WCAG 2.2 AA as far as a machine can tell, on every screen and state that the screenshots show: in both themes, from
// left to right and from right to left. The other languages share them out: each has the screens that come first, and
// a part of the later ones.

interface Show {
  scenes: readonly Scene[]
  kind?: BrowserKind
  tongue?: Tongue
  /** What the look of this number is at. Colours are the same in each language, so one theme is enough elsewhere. */
  themesOf?: (look: number) => readonly Theme[]
}

const inTurn = (look: number): Theme[] => [look % 2 === 0 ? 'light' : 'dark']

/** What is wrong on the screens of some scenes, and at how many it was looked. */
async function lookAt({
  scenes,
  kind = 'chromium',
  tongue = 'en',
  themesOf = inTurn,
}: Show): Promise<{ faults: string[]; looks: number }> {
  const gleaner = await runGleaner(kind, tongue)
  const faults = new Set<string>()
  let looks = 0
  const album: Album = {
    async take(view, name) {
      const look = async (theme: Theme) => {
        looks += 1
        for (const fault of await lookWithAxe(view)) faults.add(`${name}, ${theme}: ${fault}`)
      }
      await inEachTheme(view, look, themesOf(looks))
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
  it('on any screen, in any state and theme', { timeout: 1_800_000 }, async () => {
    const { faults, looks } = await lookAt({ scenes: allScenes, themesOf: () => bothThemes })
    expect(faults).toEqual([])
    expect(looks).toBeGreaterThan(170)
  })

  it('on any screen, in any state from right to left', { timeout: 1_800_000 }, async () => {
    const { faults, looks } = await lookAt({ scenes: allScenes, tongue: 'ar-pseudo' })
    expect(faults).toEqual([])
    expect(looks).toBeGreaterThan(85)
  })

  const others = tonguesOf('.output/chrome-mv3').filter((tongue) => !['en', 'ar-pseudo'].includes(tongue))
  it.each(others.map((tongue, index) => ({ tongue, part: index % laterParts.length })))(
    'on the screens that come first and those of part $part, in $tongue',
    { timeout: 600_000 },
    async ({ tongue, part }) => {
      const { faults, looks } = await lookAt({
        scenes: [...firstScenes, ...(laterParts[part] ?? [])],
        tongue,
      })
      expect(faults).toEqual([])
      expect(looks).toBeGreaterThan(40)
    },
  )

  it('on the screens that come first, in Firefox', { timeout: 600_000 }, async () => {
    const { faults, looks } = await lookAt({ scenes: firstScenes, kind: 'firefox' })
    expect(faults).toEqual([])
    expect(looks).toBeGreaterThan(30)
  })
})
