// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'

/** Every pattern that page text meets: linear, or a page could hang the tab that reads it. */
const modules = import.meta.glob<Record<string, unknown>>('../../lib/page/*.ts', { eager: true })
const patterns = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    value instanceof RegExp ? [[`${path.replace(/^.*\//, '')} ${name}`, value] as const] : [],
  ),
)

const SEEDS = [
  'a',
  'A',
  '1',
  ' ',
  'a.',
  'a-',
  'A. ',
  '1 ',
  '(1',
  '+1 ',
  'a@',
  'a@a.',
  '@',
  '[at] ',
  'Aa ',
  'Aa-',
  "A'",
  '1.',
  '1-',
  '9/9',
  'é',
  '한',
  'x 1 ',
  '\u2060',
  '©',
  '[',
  '{',
  ',',
]
const ENDS = ['', '!', '@', 'é', '\u0000', '1a']

/** Milliseconds of the slowest text made of `length` characters. */
function slowest(pattern: RegExp, length: number): number {
  return Math.max(
    ...SEEDS.flatMap((seed) =>
      ENDS.map((end) => {
        const text = seed.repeat(length / seed.length) + end
        const begin = performance.now()
        text.replace(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`), '')
        return performance.now() - begin
      }),
    ),
  )
}

describe('a pattern', () => {
  it('is found by this test wherever it is exported', () => {
    expect(patterns.length).toBeGreaterThan(15)
  })

  /** A quadratic pattern takes seconds for what a linear one does in a few milliseconds. */
  it.each(patterns)('takes no text of 20,000 characters badly: %s', (_, pattern) => {
    expect(slowest(pattern, 20_000)).toBeLessThan(1_000)
  })
})
