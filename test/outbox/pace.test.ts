import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freePace, type Pace, waitForSlotMs, withRequest, withSign } from '../../lib/outbox/pace.ts'

const limit = { requests: 3, windowMs: 1_000 }

/** Sends as soon as it may, `count` times, and says when. */
function sendAll(pace: Pace, from: number, count: number): number[] {
  const times: number[] = []
  let now = from
  for (let known = pace; times.length < count; known = withRequest(known, now)) {
    now += waitForSlotMs(known, now)
    times.push(now)
  }
  return times
}

describe('the pace of a connection', () => {
  it('is free while nothing is known', () => {
    expect(sendAll(freePace, 0, 500)).toEqual(Array(500).fill(0))
  })

  it('waits as long as the vendor says, and a little for the way', () => {
    const told = withSign(freePace, { waitMs: 1_500 }, 10_000)
    expect(waitForSlotMs(told, 10_000)).toBe(1_580)
    expect(waitForSlotMs(told, 11_580)).toBe(0)
  })

  it('is not shortened by a later word that is nearer', () => {
    const told = withSign(withSign(freePace, { waitMs: 9_000 }, 0), { waitMs: 10 }, 0)
    expect(waitForSlotMs(told, 0)).toBeGreaterThan(9_000)
  })

  it('never has more requests in any window than the limit, and loses less than a tenth of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1_000, max: 10_000 }),
        (requests, windowMs) => {
          const times = sendAll(withSign(freePace, { limit: { requests, windowMs } }, 0), 0, requests * 4)
          const windows = times.slice(requests).map((at, index) => at - (times[index] ?? 0))
          expect(Math.min(...windows)).toBeGreaterThan(windowMs)
          expect(3 * windowMs).toBeGreaterThanOrEqual(0.9 * (times.at(-1) ?? 0))
        },
      ),
    )
  })

  it('counts the requests that went out before the limit was known', () => {
    const times = [0, 100, 200].reduce((pace, at) => withRequest(pace, at), freePace)
    expect(waitForSlotMs(withSign(times, { limit }, 300), 300)).toBe(1_070 - 300)
  })

  it('is free again when the clock was set back', () => {
    const day = 86_400_000
    const told = withSign(
      withRequest(freePace, day),
      { waitMs: 5_000, limit: { requests: 1, windowMs: 1_000 } },
      day,
    )
    expect(waitForSlotMs(told, 0)).toBe(0)
  })

  it('says when it is the day that is used up', () => {
    expect(withSign(freePace, { waitMs: 60_000, delay: 'daily' }, 0).delay).toBe('daily')
  })
})
