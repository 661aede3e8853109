import type { PipedriveSettings } from './settings.ts'
import type { PipedriveLead, PipedriveNote, PipedriveOrganization, PipedrivePerson } from './state.ts'

/** Pipedrive's answers for what lies in it. */

export function renderPerson(person: PipedrivePerson) {
  const [first_name, ...rest] = person.name.split(' ')
  return { ...person, first_name, last_name: rest.join(' '), visible_to: 3, label_ids: [], picture_id: null }
}

export function renderOrganization(
  { website, ...organization }: PipedriveOrganization,
  settings: PipedriveSettings,
) {
  return {
    ...organization,
    visible_to: 3,
    label_ids: [],
    ...(settings.hasWebsite && { website: website ?? null }),
  }
}

/** A custom field that is not set does not appear. */
export function renderLead({ custom, unknownFields, ...lead }: PipedriveLead) {
  return { ...lead, ...custom, creator_id: 1, source_name: 'API', origin: 'API', next_activity_id: null }
}

export function renderNote(note: PipedriveNote) {
  return {
    ...note,
    active_flag: true,
    user_id: 1,
    pinned_to_lead_flag: false,
    deal_id: null,
    project_id: null,
  }
}

/** Null clears; what is not sent stays. */
export function mergeCustom(kept: Record<string, unknown>, sent: Record<string, unknown> | undefined): void {
  for (const [key, value] of Object.entries(sent ?? {})) {
    if (value === null) delete kept[key]
    else kept[key] = value
  }
}
