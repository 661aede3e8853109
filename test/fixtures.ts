import { defaultSettings } from '../lib/crm/connection-settings.ts'
import type { Lead } from '../lib/lead/lead.ts'
import type { Entry } from '../lib/outbox/entry.ts'
import type { Connection } from '../lib/storage/connections.ts'

/** Invented people on example domains, for tests of what comes after the capture. */

export function leadOf(name: string, company = 'Harbour & Finch'): Lead {
  const mailbox = name
    .normalize('NFKD')
    .replace(/[^a-z ]/gi, '')
    .toLowerCase()
    .replaceAll(' ', '.')
  return {
    people: [
      {
        key: 'person-1',
        name,
        title: 'Head of Purchasing',
        emails: [{ address: `${mailbox}@example.com`, type: 'work' }],
        phones: [{ number: '+12025550123', extension: '', type: 'mobile' }],
        profiles: [],
      },
    ],
    company: { name: company, website: 'https://example.com', address: '', emails: [], phones: [] },
    note: '',
    page: { url: 'https://example.com/team', title: 'Team', capturedAt: 1_000 },
    sources: [],
  }
}

export function entryOf(changes: Partial<Entry> = {}): Entry {
  return {
    id: 'draft-1.close',
    draftId: 'draft-1',
    destinationId: 'close',
    crm: 'close',
    statusId: 'stat_1',
    lead: leadOf('Ann Ode'),
    values: [],
    intent: { kind: 'create' },
    provenance: true,
    createdAt: 1_000,
    batch: null,
    attempts: 0,
    done: {},
    doubt: null,
    twins: [],
    suspects: [],
    state: { kind: 'waiting', notBefore: 1_000, delay: null },
    ...changes,
  }
}

export function connectionOf(changes: Partial<Connection> = {}): Connection {
  return {
    id: 'close',
    crm: 'close',
    accountId: 'orga_1',
    userId: 'user_1',
    account: 'Quay Ltd',
    user: 'Sam',
    name: '',
    keep: 'device',
    hostPatterns: ['https://api.close.com/*'],
    facts: {},
    statuses: [{ id: 'stat_1', label: 'Potential' }],
    fields: [],
    requires: [],
    settings: defaultSettings,
    disconnection: null,
    ...changes,
  }
}
