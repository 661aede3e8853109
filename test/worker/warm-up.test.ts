import { beforeEach, describe, expect, it, vi } from 'vitest'

describe('the background, while a page is looked at for the first time', () => {
  let warmUp: typeof import('../../lib/worker/warm-up.ts')['warmUp']
  let turns = 0
  const wait = async () => {
    turns++
    await Promise.resolve()
  }

  beforeEach(async () => {
    vi.resetModules()
    ;({ warmUp } = await import('../../lib/worker/warm-up.ts'))
    turns = 0
  })

  it('reads a line, and lets others have their turn before the next', async () => {
    await warmUp(new Promise(() => undefined), wait)
    expect(turns).toBeGreaterThan(5)
  })

  it.each([
    ['answered', () => Promise.resolve()],
    ['refused', () => Promise.reject(new Error('No such tab.'))],
  ])('stops once the page has %s', async (_, answer) => {
    await warmUp(answer(), wait)
    expect(turns).toBe(1)
  })

  it('does so once', async () => {
    await warmUp(new Promise(() => undefined), wait)
    turns = 0
    await warmUp(new Promise(() => undefined), wait)
    expect(turns).toBe(0)
  })
})
