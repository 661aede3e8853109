import type { FieldSetting, SetupField } from './setup-fields.ts'

type Value = FieldSetting['fallback']

/** What is wrong with a default, as the key of a sentence; null: nothing. The browser's own boxes see to the other types. */
export function defaultFault(field: SetupField, value: Value) {
  const stored = storedForm(field, value)
  if (typeof stored !== 'string' || stored === '') return null
  if (field.type === 'integer' && !/^[+-]?\d+$/.test(stored)) return 'problem_integer'
  if (field.type === 'number' && !/^[+-]?\d+(\.\d+)?$/.test(stored)) return 'problem_number'
  return field.maxLength !== null && stored.length > field.maxLength ? 'problem_too_long' : null
}

/** A number with a point, as it is sent; one at its end may still get its digits. Other values are as they were entered. */
export function storedForm({ type }: SetupField, value: Value): Value {
  const isNumber = type === 'number' || type === 'integer'
  return isNumber && typeof value === 'string' ? value.trim().replace(',', '.').replace(/\.$/, '') : value
}
