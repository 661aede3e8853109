import { expect, it } from 'vitest'
import { percentile } from './percentile.ts'

it.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 2, 3], 0.5, 2],
  [[10, 9, 100], 0.95, 100],
  [Array.from({ length: 200 }, (_, index) => index + 1), 0.99, 198],
  [[7], 0.01, 7],
  [[], 0.5, Number.NaN],
])('of %j at %d is %d', (values, share, value) => {
  expect(percentile(values, share)).toBe(value)
})
