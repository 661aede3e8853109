import type { FieldValue } from '../../lead/draft.ts'
import type { CrmField, SentValue } from '../field.ts'

/** The user's values for fields of Pipedrive's own, as the JSON that each version of the API takes. */

/** The fields that a lead's body has by name; a custom field's name is a hash. */
export const ownerFieldId = 'lead:owner_id'
export const labelsFieldId = 'lead:label_ids'
export const channelFieldId = 'lead:channel'
/** Only accounts that have it switched on show this field of an organization's. */
export const websiteFieldId = 'company:website'

/**
 * Types that the user fills in like a plain number or text, and that version 2 takes as objects: the id of such a field
 * says so behind its key, since no more of the field is known when its value is sent.
 */
export type WrappedType = 'monetary' | 'address'

export function customFieldId(of: CrmField['of'], key: string, wrapped: WrappedType | null): string {
  return wrapped === null ? `${of}:${key}` : `${of}:${key}:${wrapped}`
}

export type CustomValue =
  | string
  | number
  | boolean
  | number[]
  | { value: string }
  | { value: number; currency: string }
export type CustomValues = Record<string, CustomValue>

/** Those of one record, by key; values of the fields that have a name are not among them. */
export function customValues(
  values: readonly SentValue[],
  of: SentValue['of'],
  currency: string,
  personKey: string | null = null,
): CustomValues {
  const own = values.filter((value) => value.of === of && (of !== 'person' || value.personKey === personKey))
  return Object.fromEntries(
    own.flatMap((sent): [string, CustomValue][] => {
      const [, key = ''] = sent.id.split(':')
      return isCustomKey(key) ? [[key, jsonOf(sent, currency)]] : []
    }),
  )
}

/** Custom fields are called by hashes of 40 characters; version 1 takes them beside a lead's own, so no other may pass. */
export const isCustomKey = (key: string): boolean => /^[0-9a-f]{40}$/i.test(key)

export function sentText(values: readonly SentValue[], id: string): string | null {
  const found = values.find((value) => value.id === id)?.value
  return typeof found === 'string' && found !== '' ? found : null
}

export function sentId(values: readonly SentValue[], id: string): number | null {
  const number = Number(sentText(values, id) ?? Number.NaN)
  return Number.isSafeInteger(number) ? number : null
}

export function sentList(values: readonly SentValue[], id: string): string[] {
  return listOf(values.find((value) => value.id === id)?.value ?? [])
}

const listOf = (value: FieldValue): string[] => (typeof value === 'string' ? [value] : value)

function jsonOf(sent: SentValue, currency: string): CustomValue {
  const plain = plainValue(sent)
  const wrapped = sent.id.split(':')[2]
  if (wrapped === 'monetary' && typeof plain === 'number') return { value: plain, currency }
  // Version 1, which keeps leads, has a time as text; the time zone is the user's where none is given.
  const isWrapped = wrapped === 'address' || (sent.type === 'time' && sent.of !== 'lead')
  return isWrapped && typeof plain === 'string' ? { value: plain } : plain
}

/** Version 2 takes no number as text and no 1 as true. Ids of options and users are numbers in both versions. */
function plainValue({ type, value }: SentValue): string | number | boolean | number[] {
  if (type === 'choices') return listOf(value).map(Number)
  const text = listOf(value)[0] ?? ''
  switch (type) {
    case 'number':
    case 'integer':
    case 'choice':
      return Number(text)
    case 'yes-no':
      return text === 'yes'
    case 'time':
      return text.length === 5 ? `${text}:00` : text
    default:
      return text
  }
}
