import { countryOfCity } from '../countries/city-country.ts'

const PHONE_LABEL =
  /^(?:tel|telefon|telephone|téléphone|teléfono|telefono|phone|fax|telefax|mobile|mobil|mob|handy|call|contact|kontakt)[.:]?$/i
const DIGITS = /^[+(]?\d[\d()./–-]*$/
/** Digits of a number that nothing announces; a count or a founding year in a name has fewer. */
const FEWEST_DIGITS = 7
const FEWEST_LABELLED_DIGITS = 3
/** Round ones are counts: "10000 Lakes Inc.". */
const POSTCODE = /^(?:[A-Z]{1,2}-)?\d{4,5}(?<!000)$/
const LONGEST_TOWN = 3

/** The name of a firm without the phone number, or the postcode and town, that stand before it in its line. */
export const withoutContactsBefore = (name: string): string => {
  const words = name.split(' ')
  const behind = words.slice(phoneLength(words))
  return behind.slice(townLength(behind)).join(' ')
}

/** How many words a phone number and its label take up, if a name is left: "1234567 Canada" is a name. */
function phoneLength(words: readonly string[]): number {
  const start = PHONE_LABEL.test(words[0] ?? '') ? 1 : 0
  let end = start
  while (DIGITS.test(words[end] ?? '')) end++
  const digits = words.slice(start, end).join('').replace(/\D/g, '').length
  const isNumber = start === 1 ? digits >= FEWEST_LABELLED_DIGITS : end > 1 && digits >= FEWEST_DIGITS
  return isNumber && end < words.length ? end : 0
}

/** Behind five digits any word is a town; four may be a year or a count. */
function townLength(words: readonly string[]): number {
  const [postcode = ''] = words
  if (!POSTCODE.test(postcode)) return 0
  for (let count = 1; count <= LONGEST_TOWN && count + 1 < words.length; count++)
    if (countryOfCity(words.slice(1, count + 1).join(' ')) !== null) return count + 1
  return /\d{5}$/.test(postcode) && words.length > 2 ? 2 : 0
}
