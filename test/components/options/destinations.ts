import type { CrmView, DestinationView, EntryView } from '../../../lib/messages/views.ts'

export const thisBrowserDestination: DestinationView = {
  id: 'this-browser',
  crm: 'this-browser',
  name: 'This browser',
  vendor: 'This browser',
  account: '',
  user: '',
  keep: 'device',
  statuses: [
    { id: 'new', label: 'New' },
    { id: 'won', label: 'Won' },
  ],
  statusId: 'new',
  fields: [],
  requires: [],
  makes: { once: ['lead'], company: [], person: [], nobody: [] },
  disconnection: null,
}

export function closeDestination(disconnection: DestinationView['disconnection'] = null): DestinationView {
  return {
    id: 'close',
    crm: 'close',
    name: 'Close',
    vendor: 'Close',
    account: 'Harbour & Finch',
    user: 'Ada Lindqvist',
    keep: 'device',
    statuses: [
      { id: 's1', label: 'Potential' },
      { id: 's2', label: 'Qualified' },
    ],
    statusId: 's1',
    fields: [],
    requires: [],
    makes: { once: ['lead'], company: [], person: ['contact'], nobody: [] },
    disconnection,
  }
}

/** A second account at Close; both are told apart by their accounts' names. */
export const secondClose: DestinationView = {
  ...closeDestination(),
  id: 'close2',
  name: 'Close (Fabrikam)',
  account: 'Fabrikam',
}

export function leadSquaredDestination(
  disconnection: DestinationView['disconnection'] = null,
): DestinationView {
  return {
    ...closeDestination(disconnection),
    id: 'ls',
    crm: 'leadsquared',
    name: 'LeadSquared',
    vendor: 'LeadSquared',
  }
}

export const closeCrm: CrmView = {
  id: 'close',
  name: 'Close',
  hostPatterns: ['https://api.close.com/*'],
  credentialFields: [{ name: 'apiKey', secret: true, helpUrl: 'https://app.close.example/keys' }],
}

export const pipedriveCrm: CrmView = {
  id: 'pipedrive',
  name: 'Pipedrive',
  hostPatterns: ['https://api.pipedrive.com/*'],
  credentialFields: [{ name: 'apiToken', secret: true, helpUrl: 'https://app.pipedrive.example/api' }],
}

export const leadSquaredCrm: CrmView = {
  id: 'leadsquared',
  name: 'LeadSquared',
  hostPatterns: [1, 2, 3, 4, 5, 6, 7].map((region) => `https://api-${region}.leadsquared.example/*`),
  credentialFields: [
    { name: 'accessKey', secret: true, helpUrl: 'https://help.leadsquared.example/keys' },
    { name: 'secretKey', secret: true, helpUrl: 'https://help.leadsquared.example/keys' },
  ],
}

export function undelivered(id: string): EntryView {
  return {
    id,
    draftId: id,
    destinationId: 'close',
    destinationName: 'Close',
    leadName: 'Björn Okafor',
    pageUrl: 'https://harbour-finch.example/team',
    savedAt: Date.UTC(2026, 10, 20, 9),
    intent: 'create',
    state: { kind: 'waiting', delay: 'offline' },
  }
}
