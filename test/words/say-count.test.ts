import { describe, expect, it } from 'vitest'
import { sayCount } from '../../lib/words/say-count.ts'
import { say } from '../components/fake-gleaner.ts'
import { sayIn } from './say-in.ts'

describe('words about a number', () => {
  it.each([
    [0, '0 leads'],
    [1, '1 lead'],
    [2, '2 leads'],
    [1_200, '1,200 leads'],
  ])('of English: %d', (count, words) => {
    expect(sayCount(say, 'leads_count', count)).toBe(words)
  })

  it.each([
    ['de', 0, 'viele: 0'],
    ['fr', 0, 'une: 0'],
    ['hi', 0, 'une: 0'],
    ['fr', 2, 'viele: 2'],
  ])('take the form that their own language has for it: %s of %d', (language, count, words) => {
    const foreign = sayIn(language, { leads_count_one: 'une: $1', leads_count_other: 'viele: $1' })
    expect(sayCount(foreign, 'leads_count', count)).toBe(words)
  })

  it('fall back to the common form where the language left one out', () => {
    const french = sayIn('fr', { leads_count_one: 'une: $1', leads_count_other: 'plusieurs: $1' })
    expect(sayCount(french, 'leads_count', 1_000_000)).toMatch(/^plusieurs: 1.000.000$/)
  })

  it('may name other things after the number', () => {
    expect(sayCount(say, 'hold_left', 3, 'Close')).toBe('Saved. Goes to Close in 3 seconds.')
    expect(sayCount(say, 'hold_left', 1, 'Close')).toBe('Saved. Goes to Close in 1 second.')
  })
})
