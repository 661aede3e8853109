import { parsePhone } from '../../lead/phones/parse-phone.ts'

/** A number of E.164 in its two parts, in digits; null for one that no numbering plan knows. */
function splitPhone(number: string): { country: string; national: string } | null {
  const phone = parsePhone(number, null)
  if (phone === null || !phone.number.endsWith(phone.national)) return null
  return { country: phone.number.slice(1, -phone.national.length), national: phone.national }
}

/** "+91-9988776655": as LeadSquared keeps numbers, by its own samples and by those who tried. */
export function storedPhone(number: string): string {
  const parts = splitPhone(number)
  return parts === null ? number : `+${parts.country}-${parts.national}`
}

/**
 * The forms to ask LeadSquared by, which finds a number by digits alone, with its country's code or without. A number of
 * the account's own country is most often without.
 */
export function searchedPhones(number: string, ownCountry: string): string[] {
  const parts = splitPhone(number)
  const digits = number.replace(/\D/g, '')
  if (parts === null) return [digits]
  const isOwn = parts.country === ownCountry.replace(/\D/g, '')
  return isOwn ? [parts.national, digits] : [digits, parts.national]
}
