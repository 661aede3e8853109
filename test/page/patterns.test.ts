// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { AT } from '../../lib/evidence/emails/at-words.ts'
import { findPatterns } from '../patterns/find-patterns.ts'
import { findSlowTexts } from './growth.ts'

/** Linear, or a page could hang the tab or the worker that reads it. */
const patterns = findPatterns('lib/page', 'lib/evidence', 'lib/lead')

describe('the measure', () => {
  it.each([
    ['quadratic', /\s+$/],
    ['cubic', /^a*a*a*$/],
    ['exponential', /^(?:a+)+$/],
  ])('finds the texts of a %s pattern', (_, pattern) => {
    expect(findSlowTexts(pattern)).toBeDefined()
  })
})

describe('a pattern', () => {
  it('is found by this test, written or built', () => {
    const places = patterns.map(([place]) => place)
    expect(places.length).toBeGreaterThan(100)
    expect(places).toContain('lib/evidence/phones/scan-phones.ts')
    expect(patterns.map(([, pattern]) => String(pattern))).toContain(String(AT))
  })

  it.each(patterns)('takes no text longer than in proportion to its length: %s %s', (_, pattern) => {
    expect(findSlowTexts(pattern)).toBeUndefined()
  })
})
