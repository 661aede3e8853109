import type { SandboxRecord } from '../vendor.ts'
import type { LeadSquaredState, SandboxLead } from './state.ts'

/** What lies at LeadSquared, in words that fit every vendor. */
export function leadSquaredRecords({ leads, notes }: LeadSquaredState): SandboxRecord[] {
  return leads.map((lead) => ({
    vendor: 'LeadSquared',
    id: lead.ProspectID,
    name: nameOf(lead),
    status: lead.values['ProspectStage'] ?? '',
    website: lead.values['Website'] ?? '',
    address: lead.values['mx_Street1'] ?? '',
    contacts: [
      {
        name: nameOf(lead),
        title: lead.values['JobTitle'] ?? '',
        emails: valuesOf(lead, { EmailAddress: 'email' }),
        phones: valuesOf(lead, { Phone: 'phone', Mobile: 'mobile' }),
        urls: [],
      },
    ],
    notes: notes.filter(({ leadId }) => leadId === lead.ProspectID).map(({ note }) => note),
    custom: Object.fromEntries(
      Object.entries(lead.values).filter(([name]) => /^(?:mx_|Company$|Source$|OwnerId$)/.test(name)),
    ),
    unknownFields: lead.unknownFields,
    arrivedAt: lead.createdAt,
  }))
}

const nameOf = ({ values }: SandboxLead): string =>
  `${values['FirstName'] ?? ''} ${values['LastName'] ?? ''}`.trim()

function valuesOf({ values }: SandboxLead, types: Record<string, string>): { value: string; type: string }[] {
  return Object.entries(types).flatMap(([name, type]) => {
    const value = values[name] ?? ''
    return value === '' ? [] : [{ value, type }]
  })
}
