// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { findPatterns } from './find-patterns.ts'
import { VERDICT_MS, verdictOn } from './verdict-on.ts'

describe('a pattern of lib/page', () => {
  it.each(findPatterns('lib/page'))(
    'is linear, as recheck finds: %s %s',
    { timeout: VERDICT_MS },
    (_, pattern) => {
      expect(['linear', 'unknown']).toContain(verdictOn(pattern))
    },
  )
})
