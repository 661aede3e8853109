import type { LeadSource } from '../../lib/lead/lead-source.ts'
import type { Say, WordKey } from '../../lib/words/say.ts'
import type { SetupField } from './setup-fields.ts'

const roles: Record<NonNullable<SetupField['role']>, WordKey> = {
  owner: 'crm_field_owner',
  labels: 'crm_field_labels',
  channel: 'crm_field_channel',
}

/** What a field is called: the vendor's name, or our word for one that it has no name for. */
export function sayFieldName(say: Say, { label, role, id }: SetupField): string {
  if (label !== '') return label
  return role === null ? id : say(roles[role])
}

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

const sources: Record<LeadSource, WordKey> = {
  'page-url': 'part_page_url',
  'page-title': 'part_page_title',
  'page-host': 'part_page_host',
  'captured-on': 'part_captured_on',
  'person-name': 'part_person_name',
  'person-title': 'field_title',
  'person-email': 'field_email',
  'person-phone': 'field_phone',
  'person-profile': 'field_profile',
  'company-name': 'field_company',
  'company-website': 'field_website',
  'company-address': 'field_address',
  'company-email': 'part_company_email',
  'company-phone': 'part_company_phone',
  note: 'field_note',
}

/** A part of the captured lead. */
export function saySourcePart(say: Say, source: LeadSource): string {
  return say(sources[source])
}

// The keys of a record are its own.
const allSources = Object.keys(sources) as LeadSource[]

/** The parts of a lead that can be a value of a field: none is a number, and only one is a date. */
export function sourcesFor({ type }: SetupField): readonly LeadSource[] {
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
      return allSources
  }
}
