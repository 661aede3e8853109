import type { SandboxRecord } from '../vendor.ts'
import { type CloseState, closeStatuses } from './state.ts'

/** What lies at Close, in words that fit every vendor. */
export function closeRecords(state: CloseState): SandboxRecord[] {
  return state.leads.map((lead) => ({
    vendor: 'Close',
    id: lead.id,
    name: lead.name ?? '',
    status: closeStatuses.find(({ id }) => id === lead.status_id)?.label ?? '',
    website: lead.url ?? '',
    address: lead.addresses
      .flatMap((address) => [
        address.address_1,
        address.address_2,
        address.zipcode,
        address.city,
        address.country,
      ])
      .filter((part) => part !== null)
      .join(', '),
    contacts: state.contacts
      .filter(({ lead_id }) => lead_id === lead.id)
      .map((contact) => ({
        name: contact.name ?? '',
        title: contact.title ?? '',
        emails: contact.emails.map(({ email, type }) => ({ value: email, type })),
        phones: contact.phones.map(({ phone, type }) => ({ value: phone, type })),
        urls: contact.urls.map(({ url }) => url),
      })),
    notes: state.notes.filter(({ lead_id }) => lead_id === lead.id).map(({ note }) => note),
    custom: lead.custom,
    unknownFields: lead.unknownFields,
    arrivedAt: Date.parse(lead.date_created),
  }))
}
