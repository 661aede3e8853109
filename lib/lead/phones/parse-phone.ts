import {
  type CountryCode,
  isSupportedCountry,
  type NumberType,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { EXTENSION } from '../../evidence/phones/phone-extension.ts'
import { isVanity, vanityDigits } from './vanity-number.ts'
import { writtenForms } from './written-forms.ts'

/** A number that exists by the numbering plan of its country. */
export interface Phone {
  /** E.164. */
  number: string
  /** The number within its country, without what is dialled before it at home. */
  national: string
  /** Digits, or ''. */
  extension: string
  country: string | null
  kind: 'mobile' | 'fixed' | 'either' | 'toll-free' | 'premium' | 'other'
  /** As people write it across borders: "+49 30 123456". */
  display: string
  /** As people write it at home. */
  home: string
}

export const withoutExtension = (text: string): string => text.replace(EXTENSION, '').trim()

/** Null: no number that exists, by the country's rules or with its own country code. */
export function parsePhone(text: string, country: string | null): Phone | null {
  const extension = EXTENSION.exec(text)
  const written = extension === null ? text : text.slice(0, extension.index)
  const region = toCountryCode(country)
  for (const form of writtenForms(isVanity(written) ? vanityDigits(written) : written, region)) {
    const parsed = parsePhoneNumberFromString(
      form,
      region === null ? { extract: false } : { defaultCountry: region, extract: false },
    )
    // A number of no type does not exist; `isValid` would ask for the type once more.
    const type = parsed?.getType()
    if (parsed !== undefined && type !== undefined)
      return toPhone(parsed, type, extension?.[1] ?? parsed.ext ?? '')
  }
  return null
}

export const isInternational = (value: string): boolean => /^\s?\(?\s?(?:\+|00)/.test(value)

/**
 * The same, but where a country puts a zero before every number at home, digits without one are something else,
 * unless its country code is written before them.
 */
export function parseAtHome(text: string, country: string | null): Phone | null {
  const phone = parsePhone(text, country)
  if (phone === null || isInternational(text) || /^\s?\(?0/.test(text)) return phone
  // Pagers and machines of countries with such a zero have none, and are no phones to call.
  if (!phone.home.replace(/^\(/, '').startsWith('0')) return phone.kind === 'other' ? null : phone
  // In India nobody writes the zero before a mobile number.
  if (phone.country === 'IN' && phone.kind === 'mobile' && !/^\(?\d{3}[) .-]/.test(text)) return phone
  const digits = text.replace(/\D/g, '')
  return digits.length > phone.national.length && phone.number.startsWith(`+${digits.slice(0, 4)}`)
    ? phone
    : null
}

export function toCountryCode(country: string | null): CountryCode | null {
  const code = country?.toUpperCase() ?? ''
  return isSupportedCountry(code) ? code : null
}

function toPhone(parsed: PhoneNumber, type: NumberType, extension: string): Phone {
  const shown = parsed.formatInternational().split(' ext. ', 1)[0] ?? ''
  return {
    number: parsed.number,
    national: parsed.nationalNumber,
    extension,
    country: parsed.country ?? null,
    kind: kindOf(type),
    home: parsed.formatNational(),
    display: extension === '' ? shown : `${shown} ext. ${extension}`,
  }
}

function kindOf(type: NumberType): Phone['kind'] {
  switch (type) {
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
    case 'PREMIUM_RATE':
      return 'premium'
    default:
      return 'other'
  }
}
