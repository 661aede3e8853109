import type { LeadPerson } from '../../lead/lead.ts'

/** What the writes of contacts are called among the steps of a delivery. */

export const contactStep = ({ key }: Pick<LeadPerson, 'key'>): string => `contact:${key}`

export const companyContactStep = 'company-contact'
