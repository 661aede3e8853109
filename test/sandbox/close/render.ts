import {
  type CloseContact,
  type CloseLead,
  type CloseNote,
  type CloseState,
  closeOrganization,
  closeStatuses,
  closeUser,
} from './state.ts'

/** Close's answers for what lies in it, with every field that its reference calls required. */

export function renderLead(state: CloseState, { unknownFields, custom, ...lead }: CloseLead) {
  const contacts = state.contacts.filter(({ lead_id }) => lead_id === lead.id)
  return {
    ...lead,
    ...withoutNulls(custom),
    ...stamp(lead.date_created),
    contact_ids: contacts.map(({ id }) => id),
    contacts: contacts.map(renderContact),
    display_name: lead.name ?? contacts[0]?.name ?? '',
    html_url: `https://app.close.com/lead/${lead.id}/`,
    status_label: closeStatuses.find(({ id }) => id === lead.status_id)?.label ?? '',
    opportunities: [],
    tasks: [],
  }
}

export function renderContact({ custom, ...contact }: CloseContact) {
  return {
    ...contact,
    ...withoutNulls(custom),
    ...stamp(contact.date_created),
    display_name: contact.name ?? contact.emails[0]?.email ?? contact.phones[0]?.phone ?? '',
  }
}

export function renderNote(note: CloseNote) {
  return {
    ...note,
    ...stamp(note.date_created),
    _type: 'Note',
    source: 'api',
    users: [],
    activity_at: note.date_created,
    created_by_name: `${closeUser.first_name} ${closeUser.last_name}`,
    user_id: closeUser.id,
    user_name: `${closeUser.first_name} ${closeUser.last_name}`,
  }
}

/** Custom fields without a value are left out. */
function withoutNulls(custom: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== null))
}

function stamp(date: string) {
  return {
    created_by: closeUser.id,
    updated_by: closeUser.id,
    date_created: date,
    date_updated: date,
    organization_id: closeOrganization.id,
  }
}
