import type { Draft } from '../../lib/lead/draft.ts'
import type { DestinationView, FieldView } from '../../lib/messages/views.ts'
import { isBlank } from './edit-people.ts'
import type { LeadPart } from './form-view.ts'

/** What a destination demands, after what the save is to do there: a record that is there has what it must have. */

const partsOfCompany: readonly LeadPart[] = ['company', 'website', 'address']

export function demandsPart(draft: Draft, { id, requires }: DestinationView, part: LeadPart): boolean {
  const kind = draft.decisions[id]?.kind
  if (kind === 'update' || (kind === 'add' && partsOfCompany.includes(part))) return false
  return requires.includes(part)
}

export function demandsField(draft: Draft, { id }: DestinationView, { required, of }: FieldView): boolean {
  const kind = draft.decisions[id]?.kind
  return required && kind !== 'update' && !(kind === 'add' && of !== 'person')
}

/** Nobody is sent with the company, so that it has to be reached by itself. */
export function standsAlone({ people }: Draft): boolean {
  return people.every((person) => !person.included || isBlank(person))
}
