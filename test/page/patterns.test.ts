// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'
import { JOB_TITLE } from '../../lib/lead/job-title.ts'
import { sourceFiles } from '../rules/source-files.ts'
import { findSlowTexts } from './growth.ts'

/** Every pattern that a page's text meets: linear, or a page could hang the tab or the worker that reads it. */
const patterns = new Map([...writtenPatterns(), ...builtPatterns()].map((one) => [String(one[1]), one]))

/** Those that stand in the source. */
function writtenPatterns(): [place: string, pattern: RegExp][] {
  return sourceFiles('lib/page', 'lib/evidence', 'lib/lead').flatMap(({ path }) => {
    const found: [string, RegExp][] = []
    new Visitor({
      Literal(node) {
        if ('regex' in node) found.push([path, new RegExp(node.regex.pattern, node.regex.flags)])
      },
    }).visit(parseSync(path, readFileSync(path, 'utf8')).program)
    return found
  })
}

/** Those put together from parts; a module exports them so that they are found here. */
function builtPatterns(): [place: string, pattern: RegExp][] {
  const modules = import.meta.glob<Record<string, unknown>>(
    ['../../lib/page/*.ts', '../../lib/evidence/*.ts', '../../lib/lead/*.ts'],
    {
      eager: true,
    },
  )
  return Object.entries(modules).flatMap(([path, exported]) =>
    Object.values(exported).flatMap((value): [string, RegExp][] =>
      value instanceof RegExp ? [[path.replace('../../', ''), value]] : [],
    ),
  )
}

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
    const places = [...patterns.values()].map(([place]) => place)
    expect(places.length).toBeGreaterThan(100)
    expect(places).toContain('lib/evidence/scan-phones.ts')
    expect(patterns.has(String(JOB_TITLE))).toBe(true)
  })

  it.each([...patterns.values()])(
    'takes no text longer than in proportion to its length: %s %s',
    (_, pattern) => {
      expect(findSlowTexts(pattern)).toBeUndefined()
    },
  )
})
