import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine, startConfidence } from '../../lib/lead/confidence.ts'
import { FILL, FLAG } from '../../lib/lead/confidence-bands.ts'
import { draftOf } from './draft-of.ts'
import { finding } from './finding.ts'

const origin = (source: 'text' | 'link' | 'structured' | 'heading', confidence: number) => ({
  source,
  snippet: '',
  confidence,
})

it('grows with each independent source that agrees', () => {
  expect(combine([origin('text', 0.6), origin('structured', 0.6)])).toBeCloseTo(0.84)
})

it('does not grow by the same kind of source twice', () => {
  expect(combine([origin('text', 0.6), origin('heading', 0.5), origin('text', 0.6)])).toBeCloseTo(0.6)
})

it('is never certain and never less than the best source', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), { minLength: 1 }), (all) => {
      const combined = combine(
        all.map((confidence, index) => origin(index % 2 === 0 ? 'text' : 'link', confidence)),
      )
      expect(combined).toBeLessThan(1)
      expect(combined).toBeGreaterThanOrEqual(Math.max(...all) - 1e-9)
    }),
  )
})

it('fills what links and structured data say, and only offers what is hidden', () => {
  expect(startConfidence(finding('email', 'a@b.example', { source: 'link' }))).toBeGreaterThanOrEqual(FILL)
  expect(startConfidence(finding('email', 'a@b.example', { visible: false }))).toBeLessThan(FLAG)
  expect(
    startConfidence(finding('email', 'a@b.example', { visible: false, source: 'structured' })),
  ).toBeGreaterThanOrEqual(FILL)
})

describe('a title', () => {
  const person = (title: string, at: string) => [
    finding('name', `Ann ${at}`, { source: 'heading', path: `1/0/${at.length}/0` }),
    finding('title', title, { path: `1/0/${at.length}/1` }),
    finding('email', `ann.${at.toLowerCase()}@acme.example`, { path: `1/0/${at.length}/2` }),
  ]
  const sureness = (findings: Parameters<typeof draftOf>[0]) =>
    Math.max(...(draftOf(findings).people[0]?.title.origins.map(({ confidence }) => confidence) ?? [0]))

  it('of known words beside a name is filled without a mark', () => {
    expect(sureness(person('Head of Sales', 'Ode'))).toBeGreaterThanOrEqual(FILL)
  })

  it('that hides is marked', () => {
    const [name, title, email] = person('Head of Sales', 'Ode')
    const hidden = title === undefined ? [] : [{ ...title, visible: false }]
    expect(sureness([name, ...hidden, email].filter((one) => one !== undefined))).toBeLessThan(FILL)
  })
})
