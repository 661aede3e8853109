import type { Access, DescribeOutcome } from '../contract.ts'
import { customFields, requiredParts, roleFields, websiteFields } from './fields.ts'
import type { PipedriveCredentials } from './pipedrive-call.ts'
import { readFields, readLabels, readUsers } from './read-fields.ts'

/** What can be filled in there. A lead has no status: its labels are what comes nearest. A lead's custom fields are a deal's. */
export async function describePipedrive(access: Access<PipedriveCredentials>): Promise<DescribeOutcome> {
  const labels = await readLabels(access)
  if ('kind' in labels) return labels
  const users = await readUsers(access)
  if ('kind' in users) return users
  const ofDeals = await readFields(access, 'dealFields')
  if ('kind' in ofDeals) return ofDeals
  const ofPersons = await readFields(access, 'personFields')
  if ('kind' in ofPersons) return ofPersons
  const ofOrganizations = await readFields(access, 'organizationFields')
  if ('kind' in ofOrganizations) return ofOrganizations
  const currency = access.facts['currency'] ?? ''
  return {
    kind: 'described',
    statuses: [],
    fields: [
      ...roleFields(labels, ofDeals, users),
      ...customFields('lead', ofDeals, users, currency),
      ...customFields('person', ofPersons, users, currency),
      ...websiteFields(ofOrganizations),
      ...customFields('company', ofOrganizations, users, currency),
    ],
    requires: requiredParts(ofPersons, ofOrganizations),
  }
}
