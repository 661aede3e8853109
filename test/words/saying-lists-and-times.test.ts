import { describe, expect, it } from 'vitest'
import { regional } from '../../lib/words/regional.ts'
import { sayFacts, sayList } from '../../lib/words/say-list.ts'
import { sayNumber } from '../../lib/words/say-number.ts'
import { sayDate, sayDay } from '../../lib/words/say-time.ts'
import { sayIn } from './say-in.ts'

const german = sayIn('de', {})
const english = sayIn('en-GB', {})
const day = Date.UTC(2024, 10, 24, 12)

describe('lists, numbers and days', () => {
  it('are written in the language of the words, whatever the browser speaks', () => {
    expect(sayNumber(german, 1_234.5)).toBe('1.234,5')
    expect(sayDate(german, day)).toBe('24.11.2024')
    expect(sayDay(german, day)).toMatch(/^24\. Nov\.? 2024$/)
    expect(sayList(german, ['Close', 'Zoho'])).toBe('Close und Zoho')
  })

  it('join things as Britain does, and facts by commas', () => {
    expect(sayList(english, ['Close', 'Pipedrive', 'Zoho'])).toBe('Close, Pipedrive and Zoho')
    expect(sayFacts(english, ['3 delivered', '2 waiting', '1 needs you'])).toBe(
      '3 delivered, 2 waiting, 1 needs you',
    )
  })

  it('keep the region of a reader whose browser speaks that language', () => {
    const here = new Intl.NumberFormat().resolvedOptions().locale
    expect(regional(sayIn(here.split('-')[0] ?? '', {}))).toBe(here)
    expect(regional(sayIn('hi', {}))).toBe('hi')
  })
})
