import { describe, expect, it } from 'vitest'
import { bestOrigin, isUnsure } from '../../../components/popup/best-origin.ts'
import { FILL, FLAG } from '../../../lib/lead/confidence-bands.ts'
import type { Origin } from '../../../lib/lead/draft.ts'

const origin = (confidence: number): Origin => ({ source: 'text', snippet: '', confidence })

describe('the origin that speaks most for a value', () => {
  it('is the one of most confidence, wherever it stands', () => {
    expect(bestOrigin([origin(0.6), origin(0.97), origin(0.7)])).toEqual(origin(0.97))
  })

  it('is none where there is none', () => {
    expect(bestOrigin([])).toBeNull()
  })
})

describe('a value', () => {
  it.each([
    [FLAG, true],
    [FILL - 0.001, true],
    [FILL, false],
  ])('of confidence %d is marked for the user: %s', (confidence, marked) => {
    expect(isUnsure(origin(confidence))).toBe(marked)
  })
})
