import { z } from 'zod/mini'
import type { Lead, LeadPerson } from './lead.ts'

/** A part of a captured lead that can fill a field of a CRM's own. */
export const leadSourceSchema = z.enum([
  'page-url',
  'page-title',
  'page-host',
  'captured-on',
  'person-name',
  'person-title',
  'person-email',
  'person-phone',
  'person-profile',
  'company-name',
  'company-website',
  'company-address',
  'company-email',
  'company-phone',
  'note',
])
export type LeadSource = z.infer<typeof leadSourceSchema>

/** What a part of the lead says, '' where it says nothing; `person` is whose values are meant. */
export function readSource(lead: Lead, person: LeadPerson | undefined, source: LeadSource): string {
  const { page, company } = lead
  switch (source) {
    case 'page-url':
      return page.url
    case 'page-title':
      return page.title
    case 'page-host':
      return URL.parse(page.url)?.hostname.replace(/^www\./, '') ?? ''
    case 'captured-on':
      return new Date(page.capturedAt).toISOString().slice(0, 10)
    case 'note':
      return lead.note
    case 'company-name':
      return company.name
    case 'company-website':
      return company.website
    case 'company-address':
      return company.address
    case 'company-email':
      return company.emails[0]?.address ?? ''
    case 'company-phone':
      return company.phones[0]?.number ?? ''
    default:
      return person === undefined ? '' : readPerson(person, source)
  }
}

function readPerson(person: LeadPerson, source: Extract<LeadSource, `person-${string}`>): string {
  switch (source) {
    case 'person-name':
      return person.name
    case 'person-title':
      return person.title
    case 'person-email':
      return person.emails[0]?.address ?? ''
    case 'person-phone':
      return person.phones[0]?.number ?? ''
    case 'person-profile':
      return person.profiles[0] ?? ''
  }
}
