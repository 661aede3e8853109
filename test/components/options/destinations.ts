import type { CrmView, DestinationView, EntryView } from '../../../lib/messages/views.ts'

export const thisBrowserDestination: DestinationView = {
  id: 'this-browser',
  crm: 'this-browser',
  name: 'This browser',
  account: '',
  user: '',
  statuses: [
    { id: 'new', label: 'New' },
    { id: 'won', label: 'Won' },
  ],
  statusId: 'new',
  disconnection: null,
}

export function closeDestination(disconnection: DestinationView['disconnection'] = null): DestinationView {
  return {
    id: 'close',
    crm: 'close',
    name: 'Close',
    account: 'Harbour & Finch',
    user: 'Ada Lindqvist',
    statuses: [
      { id: 's1', label: 'Potential' },
      { id: 's2', label: 'Qualified' },
    ],
    statusId: 's1',
    disconnection,
  }
}

export const closeCrm: CrmView = {
  id: 'close',
  name: 'Close',
  hostPatterns: ['https://api.close.com/*'],
  credentialFields: [{ name: 'apiKey', secret: true, helpUrl: 'https://app.close.example/keys' }],
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
    state: { kind: 'waiting', delay: 'offline' },
  }
}
