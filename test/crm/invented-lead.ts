import type { Lead, LeadPerson } from '../../lib/lead/lead.ts'

/** One person at one company, with everything that a lead can hold. */
export function inventLead(changes: Partial<Lead> = {}): Lead {
  return {
    people: [inventPerson()],
    company: {
      name: 'Fabrikam Tools',
      website: 'https://fabrikam.example',
      address: '12 Invented Lane, Springfield',
      emails: [],
      phones: [],
    },
    note: 'Met at the fair.',
    page: { url: 'https://fabrikam.example/team', title: 'Our team', capturedAt: 1_790_000_000_000 },
    sources: [{ value: 'ana.quill@fabrikam.example', source: 'link on the page' }],
    ...changes,
  }
}

export function inventPerson(changes: Partial<LeadPerson> = {}): LeadPerson {
  return {
    key: 'person-1',
    name: 'Ana Quill',
    title: 'Head of Sales',
    emails: [{ address: 'ana.quill@fabrikam.example', type: 'work' }],
    phones: [{ number: '+12025550123', extension: '', type: 'mobile' }],
    profiles: ['https://social.example/ana-quill'],
    ...changes,
  }
}

export const emptyCompany: Lead['company'] = { name: '', website: '', address: '', emails: [], phones: [] }

export const emptyPerson: LeadPerson = { key: '', name: '', title: '', emails: [], phones: [], profiles: [] }
