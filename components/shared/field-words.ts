import type { LeadSource } from '../../lib/lead/lead-source.ts'
import type { FieldView } from '../../lib/messages/views.ts'
import type { Say, WordKey } from '../../lib/words/say.ts'

const roles: Record<NonNullable<FieldView['role']>, WordKey> = {
  owner: 'crm_field_owner',
  labels: 'crm_field_labels',
  channel: 'crm_field_channel',
}

/** What a field is called: the vendor's name, or our word for one that it has no name for. */
export function sayFieldName(
  say: Say,
  { label, role, id }: Pick<FieldView, 'label' | 'role' | 'id'>,
): string {
  if (label !== '') return label
  return role === null ? id : say(roles[role])
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

/** Every part, in the order in which they are offered; the keys of a record are its own. */
export const sourceParts = Object.keys(sources) as LeadSource[]
