import { z } from 'zod'
import type { CrmField, FieldOption, FieldType } from '../field.ts'
import { customFieldId } from './custom-values.ts'

/** The account's custom fields, as Close describes them, made into fields to fill in. */

/** `associations` stands on shared fields only. */
const customFieldSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  type: z.string(),
  accepts_multiple_values: z.boolean().nullish().catch(null),
  choices: z.array(z.string()).nullish().catch(null),
  required: z.boolean().nullish().catch(null),
  associations: z
    .array(z.object({ object_type: z.string(), required: z.boolean().nullish().catch(null) }))
    .nullish()
    .catch(null),
})
export type CustomField = z.infer<typeof customFieldSchema>

/** Those of a list that can be read. */
export const customFieldsOf = (items: readonly unknown[]): CustomField[] =>
  items.flatMap((item) => customFieldSchema.safeParse(item).data ?? [])

const types: Readonly<Record<string, FieldType>> = {
  text: 'text',
  textarea: 'long-text',
  number: 'number',
  date: 'date',
  datetime: 'datetime',
}

/**
 * Null for what nobody can fill in: hidden fields, references to other records, types to come. Whether the user's role
 * may edit a field is not known here, so one with `editable_with_roles` is offered too.
 */
export function crmField(
  field: CustomField,
  objectType: 'lead' | 'contact',
  users: readonly FieldOption[],
): CrmField | null {
  const type = typeOf(field)
  if (type === null) return null
  const options = optionsOf(field, users)
  const isChoice = type === 'choice' || type === 'choices'
  if (isChoice && options.length === 0) return null
  return {
    id: customFieldId(objectType, field.id),
    label: field.name,
    of: objectType === 'lead' ? 'lead' : 'person',
    type,
    options,
    required: isRequired(field, objectType),
    maxLength: null,
    role: null,
  }
}

export const isOfUsers = ({ type }: CustomField): boolean => type === 'user'

/** Choices and users alone can be several. */
function typeOf({ type, accepts_multiple_values }: CustomField): FieldType | null {
  const isMultiple = accepts_multiple_values === true
  if (type === 'choices' || type === 'user') return isMultiple ? 'choices' : 'choice'
  return isMultiple ? null : (types[type] ?? null)
}

/** A choice is its own id. */
function optionsOf(field: CustomField, users: readonly FieldOption[]): FieldOption[] {
  if (isOfUsers(field)) return [...users]
  if (field.type !== 'choices') return []
  const choices = new Set((field.choices ?? []).filter((choice) => choice.trim() !== ''))
  return [...choices].map((choice) => ({ id: choice, label: choice, color: null }))
}

/** A shared field is required of one kind of record and not of another. */
function isRequired({ required, associations }: CustomField, objectType: string): boolean {
  const association = associations?.find(({ object_type }) => object_type === objectType)
  return (association?.required ?? required) === true
}
