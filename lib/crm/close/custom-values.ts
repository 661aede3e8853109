import type { SentValue } from '../field.ts'

/** Values of the account's custom fields, by the keys that Close gives them in a lead or contact. */
export type CustomValues = Record<`custom.${string}`, string | number | readonly string[]>

/** A field's id in Gleaner: the id at Close alone does not say whose value it is, as leads and contacts share fields. */
export const customFieldId = (objectType: 'lead' | 'contact', fieldId: string): string =>
  `${objectType}:${fieldId}`

export function customValues(values: readonly SentValue[]): CustomValues {
  return Object.fromEntries(values.map((sent) => [customKey(sent), jsonValue(sent)]))
}

/** Those of them that a record has not got, so that nothing on it is overwritten unasked. */
export function missingValues(
  values: readonly SentValue[],
  record: Readonly<Record<string, unknown>>,
): CustomValues {
  return customValues(values.filter((sent) => isEmpty(record[customKey(sent)])))
}

/** The values of a contact; those that name no person go to the first. */
export function valuesOfContact(
  values: readonly SentValue[],
  personKey: string | null,
  isFirst: boolean,
): SentValue[] {
  return values.filter(
    (sent) => sent.of === 'person' && (sent.personKey === null ? isFirst : sent.personKey === personKey),
  )
}

export const valuesOfLead = (values: readonly SentValue[]): SentValue[] =>
  values.filter((sent) => sent.of === 'lead')

const customKey = ({ id }: SentValue): `custom.${string}` => `custom.${id.slice(id.indexOf(':') + 1)}`

function jsonValue({ type, value }: SentValue): string | number | readonly string[] {
  if (type === 'choices') return typeof value === 'string' ? [value] : value
  const text = typeof value === 'string' ? value : value.join(', ')
  return type === 'number' || type === 'integer' ? Number(text) : text
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
