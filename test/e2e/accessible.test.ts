import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Album } from '../screenshots/album.ts'
import { allScenes } from '../screenshots/all-scenes.ts'
import { inEachTheme } from '../screenshots/in-each-theme.ts'
import { lookWithAxe } from './look-with-axe.ts'
import { type Gleaner, runGleaner } from './run-gleaner.ts'

// WCAG 2.2 AA as far as a machine can tell, on every screen and state that the screenshots show, in both themes.

describe('axe finds nothing wrong', () => {
  let gleaner: Gleaner
  beforeAll(async () => {
    gleaner = await runGleaner('chromium')
  })
  afterAll(() => gleaner.close())

  it('on any screen, in any state and theme', { timeout: 600_000 }, async () => {
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
    for (const play of allScenes) await play(gleaner, album)
    expect([...faults]).toEqual([])
    expect(looks).toBeGreaterThan(150)
  })
})
