import { expect, it } from 'vitest'
import { countriesIn, countryByName } from '../../lib/evidence/country-name.ts'

it('finds a country by its name in any language and no other', () => {
  expect(countriesIn('Our office in Österreich, and one in the UK')).toEqual(['AT', 'GB'])
  expect(countryByName('Holland')).toBe('NL')
})

it.each(['constructor', 'valueOf', 'hasOwnProperty', '__proto__'])(
  'takes a word of programs for no country: %s',
  (word) => {
    expect(countriesIn(`A ${word} of things`)).toEqual([])
    expect(countryByName(word)).toBeNull()
  },
)
