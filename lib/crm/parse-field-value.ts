import type { FieldValue } from '../lead/draft.ts'
import type { CrmField } from './field.ts'

/** Why a value is not of its field's type. */
export type FieldFault =
  | 'number'
  | 'integer'
  | 'date'
  | 'datetime'
  | 'time'
  | 'too-long'
  | 'option'
  | 'yes-no'

export type ParsedValue =
  | { kind: 'value'; value: FieldValue }
  | { kind: 'empty' }
  | { kind: 'fault'; fault: FieldFault }

/** A value as typed or mapped, in the one form in which it is stored and sent; or what is wrong with it. */
export function parseFieldValue(field: CrmField, raw: FieldValue): ParsedValue {
  if (field.type === 'choices') return parseChoices(field, typeof raw === 'string' ? [raw] : raw)
  const text = (typeof raw === 'string' ? raw : (raw[0] ?? '')).trim()
  if (text === '') return { kind: 'empty' }
  const value = parseText(field, text)
  if (value === null) return { kind: 'fault', fault: faultOf(field) }
  if (field.maxLength !== null && value.length > field.maxLength) return { kind: 'fault', fault: 'too-long' }
  return { kind: 'value', value }
}

function parseChoices(field: CrmField, raw: readonly string[]): ParsedValue {
  const chosen = [...new Set(raw.filter((text) => text.trim() !== ''))]
  if (chosen.length === 0) return { kind: 'empty' }
  const ids = chosen.map((text) => optionId(field, text))
  if (ids.some((id) => id === null)) return { kind: 'fault', fault: 'option' }
  return { kind: 'value', value: ids.filter((id) => id !== null) }
}

function parseText(field: CrmField, text: string): string | null {
  switch (field.type) {
    case 'text':
      return text.replace(/\s*\n\s*/g, ', ')
    case 'long-text':
    case 'choices':
      return text
    case 'number':
      return parseNumber(text)
    case 'integer':
      return /^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : null
    case 'date':
      return isDate(text) ? text : null
    case 'datetime':
      return parseMoment(text)
    case 'time':
      return /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text) ? text.padStart(5, '0') : null
    case 'yes-no':
      return text === 'yes' || text === 'no' ? text : null
    case 'choice':
      return optionId(field, text)
  }
}

function faultOf({ type }: CrmField): FieldFault {
  switch (type) {
    case 'choice':
    case 'choices':
      return 'option'
    case 'text':
    case 'long-text':
      return 'too-long'
    default:
      return type
  }
}

/** The option by its id, or, for what was mapped off a page, by its label. */
function optionId({ options }: CrmField, text: string): string | null {
  const wanted = text.trim().toLowerCase()
  const option =
    options.find(({ id }) => id === text) ?? options.find(({ label }) => label.toLowerCase() === wanted)
  return option?.id ?? null
}

/** A decimal number with a point or a comma. Three digits behind it may be thousands: that is not guessed at. */
function parseNumber(text: string): string | null {
  if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return null
  const plain = text.replace(',', '.')
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return null
  const number = Number(plain)
  return Number.isFinite(number) ? String(number) : null
}

function isDate(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return moment !== null && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

function parseMoment(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return null
  const moment = new Date(text.replace(' ', 'T'))
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
