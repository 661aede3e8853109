import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runSlices, type Slices } from '../../lib/page/slices.ts'

let nowMs = 0
/** When, by the clock, the page had its turn. */
let turnsMs: number[] = []

/** Gives the page its turn at once, and notes it. */
class Channel {
  port1: { onmessage: () => void; close: () => void } = { onmessage: () => {}, close: () => {} }
  port2 = {
    postMessage: () => {
      turnsMs.push(nowMs)
      queueMicrotask(() => this.port1.onmessage())
    },
  }
}

beforeEach(() => {
  nowMs = 0
  turnsMs = []
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs)
  vi.stubGlobal('MessageChannel', Channel)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Work of so many steps of so many milliseconds. */
function* work(steps: number, stepMs: number): Slices<string> {
  for (let step = 0; step < steps; step++) {
    nowMs += stepMs
    yield
  }
  return 'done'
}

describe('the page that is read', () => {
  it('has its turn each time that 12 milliseconds of much work have passed', async () => {
    expect(await runSlices(work(30, 1), () => true)).toBe('done')
    expect(turnsMs).toEqual([13, 26])
  })

  it('waits for little work up to 30 milliseconds', async () => {
    await runSlices(work(30, 1), () => false)
    expect(turnsMs).toEqual([])
    await runSlices(work(40, 1), () => false)
    expect(turnsMs).toEqual([30 + 31])
  })

  it('has its turn as soon as little work becomes much', async () => {
    await runSlices(work(30, 1), () => nowMs >= 20)
    expect(turnsMs).toEqual([20])
  })

  it('is not asked for its turn by work that ends in time', async () => {
    await runSlices(work(12, 1), () => true)
    expect(turnsMs).toEqual([])
  })
})
