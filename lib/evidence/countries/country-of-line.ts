import { countryOfCity } from './city-country.ts'
import { countriesIn } from './country-name.ts'
import { countryOfPostcode } from './postcode-country.ts'

const LONGEST_LINE = 120
/** A line of so few words that names a country is about it. */
const FEW_WORDS = 7

/** The country that a short line of the page speaks of: a heading, an address, a branch's name. Null: none or several. */
export function countryOfLine(text: string): string | null {
  if (text.length > LONGEST_LINE) return null
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const isShort = words.length <= FEW_WORDS
  const [country, ...others] = countriesIn(isShort ? text : lastPart(text))
  if (country !== undefined) return others.length === 0 ? country : null
  return countryOfPostcode(text) ?? (isShort ? countryOfCity(text) : null)
}

/** Addresses end with their country, sentences may name any. */
const lastPart = (text: string): string => text.split(/[,;(–—|·•]/).at(-1) ?? ''
