import { describe, expect, it } from 'vitest'
import { hasTitleStem } from '../../lib/lead/people/has-title-stem.ts'
import { TITLE_STEMS } from '../../lib/lead/people/title-stems.ts'

describe('the stems of job titles', () => {
  it('each begin with two letters, by which they are found', () => {
    expect(TITLE_STEMS.filter((stem) => !/^\p{L}[\p{L} -](?![?*])/u.test(stem))).toEqual([])
  })

  it.each([
    'Director',
    'Ann Ode, managing director',
    'Co-Owner',
    'coowner',
    'ΔΉΜΑΡΧΟΣ',
    'İşletme Müdürü',
    'Head of Sales',
  ])('are found where a word begins: %s', (text) => {
    expect(hasTitleStem(text)).toBe(true)
  })

  it.each(['Headquarters', 'Xdirector', 'Partnership', 'Ann Ode', ''])('are not in: %s', (text) => {
    expect(hasTitleStem(text)).toBe(false)
  })
})
