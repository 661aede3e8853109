import { describe, expect, it } from 'vitest'
import { VERDICT_MS, verdictOn } from './verdict-on.ts'

describe('the verdict', () => {
  it.each([/\s+$/, /^(?:a+)+$/, /[\w.%+-]+@[\w.-]+\.[a-z]{2,}/])(
    'names what makes a pattern slow: %s',
    { timeout: VERDICT_MS },
    (pattern) => {
      expect(verdictOn(pattern)).toMatch(/polynomial|exponential/)
    },
  )

  it('lets a linear pattern pass', { timeout: VERDICT_MS }, () => {
    expect(verdictOn(/(?<!\s)\s+$/)).toBe('linear')
  })
})
