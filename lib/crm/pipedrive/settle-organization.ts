import { isSameName } from '../../lead/company/same-organisation.ts'
import type { Change } from '../../lead/intent.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { WriteSetback } from '../read-answer.ts'
import { customValues, sentText, websiteFieldId } from './field-values.ts'
import type { LeadOwners } from './lead-bodies.ts'
import { namedInOrganization } from './named-fields.ts'
import { useOrMakeOrganization } from './organization-by-name.ts'
import { organizationPatch } from './patches.ts'
import { type HeldOrganization, readOrganization } from './read-records.ts'
import { contextOf, type PipedriveDelivery, patch } from './steps.ts'

type Settled = LeadOwners['organization'] | WriteSetback

/**
 * The organization that an updated person is in afterwards. Another company is another organization, which is looked
 * for by its name and else made: renaming the one they are in would rename it for everybody else there. Null: none, or one
 * that the user saw there and of which nobody knows the id, so that the person stays where they are.
 */
export async function settleOrganization(
  delivery: PipedriveDelivery,
  changes: readonly Change[],
  organizationId: string | null,
): Promise<Settled> {
  const held = organizationId === null ? null : await readOrganization(delivery, organizationId)
  const move = changes.find(({ field }) => field === 'company')
  if (held !== null && 'kind' in held) {
    const isConcerned = move !== undefined || changes.some(({ field }) => field === 'address')
    // The user may see a person and not their organization; the lead is then the person's alone.
    return held.kind === 'refused' && !isConcerned ? null : held
  }
  const name = held?.name ?? ''
  if (move === undefined || isSameName(name, move.next)) {
    return held === null ? null : changeOrganization(delivery, held, changes)
  }
  return isSameName(name, move.now)
    ? useOrMakeOrganization(delivery, move.next)
    : changedMeanwhile(['company'])
}

/** Where there is nothing to change, nothing is sent. */
export async function changeOrganization(
  delivery: PipedriveDelivery,
  held: HeldOrganization,
  changes: readonly Change[],
): Promise<NonNullable<LeadOwners['organization']> | WriteSetback> {
  const { values } = delivery
  const custom = customValues(values, 'company', contextOf(delivery).currency)
  const body = organizationPatch(held, changes, custom, sentText(values, websiteFieldId))
  if ('kind' in body) return body
  const path = `api/v2/organizations/${held.id}` as const
  const setback =
    Object.keys(body).length === 0 ? null : await patch(delivery, path, body, namedInOrganization(values))
  return setback ?? { id: held.id, name: held.name }
}
