import { isSameName } from '../../lead/company/same-organisation.ts'
import { isSameText } from '../../lead/same-value.ts'
import type { WriteSetback } from '../read-answer.ts'
import { type OrganizationBody, organizationBody } from './contact-bodies.ts'
import { listNewestOrganizations } from './list-contacts.ts'
import { namedInOrganization } from './named-fields.ts'
import { searchOrganizations } from './search.ts'
import { contextOf, makeOnce, type PipedriveContent, type PipedriveDelivery } from './steps.ts'

/** The organization of a name: the one that is there, or a new one. */

/** `isMade`: by this lead, now or in an earlier attempt, so that it holds the lead's address and values. */
export interface NamedOrganization {
  id: string
  name: string
  isMade: boolean
}

/**
 * One that is there stays as it is. Where an earlier attempt made one, nothing is searched. Null: the user saw that one
 * there, and nobody knows its id.
 */
export async function useOrMakeOrganization(
  delivery: PipedriveDelivery,
  name: string,
): Promise<NamedOrganization | WriteSetback | null> {
  const isDone = delivery.done['organization'] !== undefined
  const known = isDone ? null : await findOrganization(delivery, name)
  return known ?? makeOrganization(delivery, name)
}

/**
 * The search knows the latest ones only after a while, in which the lead before this one may have brought the same
 * company: so they are looked for in the list, too.
 */
async function findOrganization(
  delivery: PipedriveDelivery,
  name: string,
): Promise<NamedOrganization | WriteSetback | null> {
  for (const read of [() => searchOrganizations(delivery, name), () => listNewestOrganizations(delivery)]) {
    const found = await read()
    if ('kind' in found) return found
    const known = ofName(found, name)
    if (known !== null) return { id: known.id, name: known.name, isMade: false }
  }
  return null
}

/** Of several that differ only in their legal form, the one that is written as the lead writes it. */
export function ofName<Found extends { name: string }>(found: readonly Found[], name: string): Found | null {
  const same = found.filter((organization) => isSameName(organization.name, name))
  return same.find((organization) => isSameText(organization.name, name)) ?? same[0] ?? null
}

export async function makeOrganization(
  delivery: PipedriveDelivery,
  name: string,
): Promise<NamedOrganization | WriteSetback | null> {
  const made = await makeOnce(
    delivery,
    'organization',
    'api/v2/organizations',
    () => newOrganization(delivery, name),
    namedInOrganization(delivery.values),
  )
  if ('kind' in made) return made
  return made.id === '' ? null : { id: made.id, name, isMade: true }
}

/** The body of a new one. */
export function newOrganization(content: PipedriveContent, name: string): OrganizationBody {
  const { company, people } = content.lead
  return organizationBody({ company: { ...company, name }, people }, contextOf(content))
}
