import type { SentValue } from '../field.ts'
import { ownerFieldId } from './field-values.ts'
import type { Named } from './read-refusals.ts'

/** Where the vendor's names for the fields of each record point to, when one of them is refused. */

export function namedInOrganization(values: readonly SentValue[]): Named {
  return {
    of: 'company',
    fields: { name: 'company', address: 'address', website: 'website' },
    fieldIds: idsOf(values, 'company'),
  }
}

export function namedInPerson(values: readonly SentValue[]): Named {
  return {
    of: 'person',
    fields: { emails: 'email', email: 'email', phones: 'phone', phone: 'phone', name: 'name' },
    fieldIds: idsOf(values, 'person'),
  }
}

export function namedInLead(values: readonly SentValue[]): Named {
  return { of: 'lead', fields: {}, fieldIds: idsOf(values, 'lead') }
}

export const namedInNote: Named = { of: 'lead', fields: { content: 'note' }, fieldIds: [] }

/** The owner of a lead is made the owner of its person and organization too. */
const idsOf = (values: readonly SentValue[], of: SentValue['of']): string[] =>
  values.filter((value) => value.of === of || value.id === ownerFieldId).map(({ id }) => id)
