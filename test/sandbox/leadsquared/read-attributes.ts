import { z } from 'zod'
import { leadSquaredFields, type SandboxField } from './fields.ts'
import { mxError } from './mx-error.ts'

/** Names and values and nothing else; every value is a text. */
export const attributeListSchema = z
  .array(z.strictObject({ Attribute: z.string().min(1), Value: z.string() }))
  .min(1)

/** A body's attributes, checked one by one: a single wrong one and nothing of it is taken. */
export function readAttributes(list: z.infer<typeof attributeListSchema>) {
  const unknownFields: string[] = []
  for (const { Attribute, Value } of list) {
    const field = leadSquaredFields.find(({ name }) => name === Attribute)
    if (field === undefined) throw mxError('MXInvalidInputException', `Invalid attribute: '${Attribute}'.`)
    if (/[<>]/.test(Value)) throw mxError('MXXSSException', 'The input has characters that are not allowed.')
    if (Value !== '' && !isOfType(field, Value))
      throw mxError('MXInvalidInputException', `Invalid value for '${Attribute}'.`)
    if (Value !== '' && !isListed(field, Value)) unknownFields.push(`${Attribute}=${Value}`)
  }
  const values = Object.fromEntries(list.map(({ Attribute, Value }) => [Attribute, Value]))
  return { values, unknownFields }
}

/** What becomes of a value that is no option is written nowhere; sources come from everywhere. */
const isListed = ({ name, options }: SandboxField, value: string): boolean =>
  options === undefined || name === 'Source' || options.includes(value)

function isOfType({ type, maxLength }: SandboxField, value: string): boolean {
  if (maxLength !== undefined && value.length > maxLength) return false
  switch (type) {
    case 'Email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*\.[a-z]{2,63}$/i.test(value)
    case 'Phone':
      return /^\+?[\d-]{7,20}$/.test(value)
    case 'Number':
      return /^-?\d+(\.\d+)?$/.test(value)
    case 'Date':
      return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)
    case 'Time':
      return /^\d\d:\d\d:\d\d$/.test(value)
    case 'Boolean':
      return value === '0' || value === '1'
    default:
      return true
  }
}
