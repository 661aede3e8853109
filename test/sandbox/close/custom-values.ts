import type { z } from 'zod'
import { type CloseCustomField, closeCustomFields, fieldsOf, mandatoryFieldId } from './custom-fields.ts'
import { closeUsers } from './state.ts'

/** What Close takes as the value of a custom field. */

const prefix = 'custom.'

/** The custom values of a body, as they are kept: null takes one away. */
export function customValuesOf(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key.startsWith(prefix)))
}

/** Refuses values of the wrong type, and fields that the organization has not. */
export function refuseWrongValues(objectType: 'lead' | 'contact') {
  const known = new Map(fieldsOf(objectType).map((field) => [`${prefix}${field.id}`, field]))
  return (body: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void => {
    for (const [key, value] of Object.entries(customValuesOf(body))) {
      const field = known.get(key)
      const message = field === undefined ? 'Unknown custom field.' : problemOf(field, value)
      if (message !== null) context.addIssue({ code: 'custom', path: [key], message })
    }
  }
}

function problemOf(field: CloseCustomField, value: unknown): string | null {
  if (value === null) return null
  if (!field.accepts_multiple_values) return problemOfOne(field, value)
  if (!Array.isArray(value)) return 'Value must be of list type.'
  return value.map((item) => problemOfOne(field, item)).find((problem) => problem !== null) ?? null
}

function problemOfOne({ type, choices }: CloseCustomField, value: unknown): string | null {
  if (type === 'number') return typeof value === 'number' ? null : 'Value must be of int or float type.'
  if (typeof value !== 'string') return 'Value must be of str type.'
  switch (type) {
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && isMoment(value) ? null : 'Invalid date.'
    case 'datetime':
      return /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(value) && isMoment(value) ? null : 'Invalid date.'
    case 'choices':
      return choices?.includes(value) ? null : 'Not a valid choice.'
    case 'user':
      return closeUsers.some(({ id }) => id === value) ? null : 'User does not exist.'
    default:
      return null
  }
}

const isMoment = (text: string): boolean => !Number.isNaN(Date.parse(text))

/** Fields that only some roles may edit; the key's user has none of these. */
export function forbiddenField(body: Readonly<Record<string, unknown>>): CloseCustomField | undefined {
  return closeCustomFields.find(
    ({ id, editable_with_roles }) => editable_with_roles.length > 0 && `${prefix}${id}` in body,
  )
}

export const lacksMandatory = (body: Readonly<Record<string, unknown>>): boolean =>
  typeof body[`${prefix}${mandatoryFieldId}`] !== 'string'

export const mandatoryKey = `${prefix}${mandatoryFieldId}`
