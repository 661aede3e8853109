import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/** A number that exists by the numbering plan of its country. */
export interface Phone {
  /** E.164. */
  number: string
  /** Digits, or ''. */
  extension: string
  country: string | null
  kind: 'mobile' | 'fixed' | 'either' | 'toll-free' | 'other'
  /** As people write it across borders: "+49 30 123456". */
  display: string
  /** As people write it at home. */
  home: string
}

const EXTENSION =
  /[\s,;(]{0,3}(?:ext(?:ension|n)?|x|dw|durchwahl|poste|int|anexo|ramal|доб|#)\.?\s{0,2}[:=]?\s{0,2}(\d{1,6})\)?$/i

export const withoutExtension = (text: string): string => text.replace(EXTENSION, '').trim()

/** Null: no number that exists, by the country's rules or with its own country code. */
export function parsePhone(text: string, country: string | null): Phone | null {
  const extension = EXTENSION.exec(text)
  const written = extension === null ? text : text.slice(0, extension.index)
  const region = toCountryCode(country)
  for (const form of writtenForms(written)) {
    const parsed = parsePhoneNumberFromString(
      form,
      region === null ? { extract: false } : { defaultCountry: region, extract: false },
    )
    if (parsed?.isValid()) return toPhone(parsed, extension?.[1] ?? parsed.ext ?? '')
  }
  return null
}

export const isInternational = (value: string): boolean => /^\s?\(?(?:\+|00)/.test(value)

/** The same, but where a country puts a zero before every number at home, digits without one are something else. */
export function parseAtHome(text: string, country: string | null): Phone | null {
  const phone = parsePhone(text, country)
  if (phone === null || isInternational(text)) return phone
  return phone.home.startsWith('0') && !/^\s?\(?0/.test(text) ? null : phone
}

export function toCountryCode(country: string | null): CountryCode | null {
  const code = country?.toUpperCase() ?? ''
  return isSupportedCountry(code) ? code : null
}

/** As written, then without what pages add to it: a trunk zero behind the country code, "00" for "+". */
function writtenForms(text: string): string[] {
  const plain = text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\/\d{1,2}$/, '')
    .replace(/[/·\u00a0]/g, ' ')
    .replace(/^\(\s?\+\s?(\d{1,3})\s?\)/, '+$1 ')
    .trim()
  const withoutTrunk = plain.replace(/^(\+\s?\d{1,3}[\s.-]{0,3})(?:\(0\d{0,1}\)|\(0\)|0(?=\d))/, '$1')
  const withPlus = plain.replace(/^00\s?(?=[1-9])/, '+')
  return [...new Set([plain.replace(/\(0\)/, ''), withoutTrunk, withPlus, withPlus.replace(/\(0\)/, '')])]
}

function toPhone(parsed: PhoneNumber, extension: string): Phone {
  const shown = parsed.formatInternational().replace(/ ext\. .*$/, '')
  return {
    number: parsed.number,
    extension,
    country: parsed.country ?? null,
    kind: kindOf(parsed),
    home: parsed.formatNational(),
    display: extension === '' ? shown : `${shown} ext. ${extension}`,
  }
}

function kindOf(parsed: PhoneNumber): Phone['kind'] {
  switch (parsed.getType()) {
    case 'MOBILE':
      return 'mobile'
    case 'FIXED_LINE':
      return 'fixed'
    case 'FIXED_LINE_OR_MOBILE':
      return 'either'
    case 'TOLL_FREE':
    case 'SHARED_COST':
    case 'UAN':
      return 'toll-free'
    default:
      return 'other'
  }
}
