import type { LeadSource } from '../../lib/lead/lead-source.ts'
import type { Say, WordKey } from '../../lib/words/say.ts'
import { sourceParts } from '../shared/field-words.ts'
import type { SetupField } from './setup-fields.ts'

const types: Record<SetupField['type'], WordKey> = {
  text: 'field_type_text',
  'long-text': 'field_type_long_text',
  number: 'field_type_number',
  integer: 'field_type_integer',
  date: 'field_type_date',
  datetime: 'field_type_datetime',
  time: 'field_type_time',
  'yes-no': 'field_type_yes_no',
  choice: 'field_type_choice',
  choices: 'field_type_choices',
}

const holders: Record<SetupField['of'], WordKey> = {
  lead: 'field_of_lead',
  person: 'field_of_person',
  company: 'field_of_company',
}

/** What a field takes and whose it is. */
export function sayFieldKind(say: Say, { type, of }: SetupField): string {
  return say('setup_kind', say(types[type]), say(holders[of]))
}

/**
 * The parts of a lead that can be a value of a field: none is a number, only one is a date, and owner, labels and
 * channel stand on no page.
 */
export function sourcesFor({ type, role }: SetupField): readonly LeadSource[] {
  if (role !== null) return []
  switch (type) {
    case 'number':
    case 'integer':
    case 'time':
    case 'yes-no':
      return []
    case 'date':
    case 'datetime':
      return ['captured-on']
    case 'text':
    case 'long-text':
    case 'choice':
    case 'choices':
      return sourceParts
  }
}
