import type { SandboxContact, SandboxRecord } from '../vendor.ts'
import { leadLabels } from './account.ts'
import type { PipedrivePerson, PipedriveState } from './state.ts'

/** What lies at Pipedrive, a record for each lead, in words that fit every vendor. */
export function pipedriveRecords(state: PipedriveState): SandboxRecord[] {
  return state.leads.map((lead) => {
    const person = state.persons.find(({ id }) => id === lead.person_id)
    const organization = state.organizations.find(({ id }) => id === lead.organization_id)
    return {
      vendor: 'Pipedrive',
      id: lead.id,
      name: lead.title,
      status: leadLabels
        .filter(({ id }) => lead.label_ids.includes(id))
        .map(({ name }) => name)
        .join(', '),
      website: organization?.website ?? '',
      address: organization?.address?.value ?? '',
      contacts: person === undefined ? [] : [contactOf(person)],
      notes: state.notes.filter(({ lead_id }) => lead_id === lead.id).map(({ content }) => content),
      custom: { ...organization?.custom_fields, ...person?.custom_fields, ...lead.custom },
      unknownFields: lead.unknownFields,
      arrivedAt: Date.parse(lead.add_time),
    }
  })
}

function contactOf({ name, job_title, emails, phones }: PipedrivePerson): SandboxContact {
  const typed = (items: PipedrivePerson['emails']) =>
    items.map(({ value, label }) => ({ value, type: label ?? '' }))
  return { name, title: job_title ?? '', emails: typed(emails), phones: typed(phones), urls: [] }
}
