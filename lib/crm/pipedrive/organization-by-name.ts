import { isSameName } from '../../lead/company/same-organisation.ts'
import { isSameText } from '../../lead/same-value.ts'
import type { WriteSetback } from '../read-answer.ts'
import { organizationBody } from './contact-bodies.ts'
import { namedInOrganization } from './named-fields.ts'
import { searchOrganizations } from './search.ts'
import { contextOf, makeOnce, type PipedriveDelivery } from './steps.ts'

/** The organization of a name: the one that is there, or a new one. */

/** `isMade`: by this lead, now or in an earlier attempt, so that it holds the lead's address and values. */
export interface NamedOrganization {
  id: string
  name: string
  isMade: boolean
}

/** One that is there stays as it is. Where an earlier attempt made one, nothing is searched. */
export async function useOrMakeOrganization(
  delivery: PipedriveDelivery,
  name: string,
): Promise<NamedOrganization | WriteSetback> {
  const isDone = delivery.done['organization'] !== undefined
  const known = isDone ? null : await findOrganization(delivery, name)
  return known ?? makeOrganization(delivery, name)
}

/** Of several that differ only in their legal form, the one that is written as the lead writes it. */
async function findOrganization(
  delivery: PipedriveDelivery,
  name: string,
): Promise<NamedOrganization | WriteSetback | null> {
  const found = await searchOrganizations(delivery, name)
  if ('kind' in found) return found
  const same = found.filter((organization) => isSameName(organization.name, name))
  const known = same.find((organization) => isSameText(organization.name, name)) ?? same[0]
  return known === undefined ? null : { id: known.id, name: known.name, isMade: false }
}

export async function makeOrganization(
  delivery: PipedriveDelivery,
  name: string,
): Promise<NamedOrganization | WriteSetback> {
  const { lead, values } = delivery
  const company = { ...lead.company, name }
  const made = await makeOnce(
    delivery,
    'organization',
    'api/v2/organizations',
    () => organizationBody({ company, people: lead.people }, contextOf(delivery)),
    namedInOrganization(values),
  )
  return 'kind' in made ? made : { id: made.id, name, isMade: true }
}
