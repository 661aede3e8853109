import { describe, expect, it } from 'vitest'
import { countryByName } from '../../lib/evidence/countries/country-name.ts'

describe('a country', () => {
  it.each([
    ['Österreich', 'AT'],
    ['España', 'ES'],
    ['U.K.', 'GB'],
    ['NL', 'NL'],
  ])('is known by its name: %s', (text, code) => {
    expect(countryByName(text)).toBe(code)
  })

  it.each(['', 'Ann Ode', 'constructor', '__proto__', 'toString'])(
    'is not what is no name of one: %s',
    (text) => {
      expect(countryByName(text)).toBeNull()
    },
  )
})
