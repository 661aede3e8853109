import type { CrmField } from '../../lib/crm/field.ts'

/** A field of a CRM's own that takes any text. */
export function inventField(changes: Partial<CrmField> = {}): CrmField {
  return {
    id: 'field',
    label: 'Field',
    of: 'lead',
    type: 'text',
    options: [],
    required: false,
    maxLength: null,
    role: null,
    ...changes,
  }
}
