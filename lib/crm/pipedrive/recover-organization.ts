import { isSameText } from '../../lead/same-value.ts'
import type { RecoverOutcome } from '../contract.ts'
import { organizationName } from './contact-bodies.ts'
import { type ListedOrganization, listOrganizations } from './list-contacts.ts'
import { newOrganization, ofName } from './organization-by-name.ts'
import { searchOrganizations } from './search.ts'
import { firstFree, madeFrom, unseen } from './settle-time.ts'
import type { PipedriveRecovery } from './steps.ts'

/**
 * Looks for an organization that may have been made. One of its name that holds another address is somebody else's; the
 * next attempt uses it all the same, unless the user wants a new one whatever is there.
 */
export async function recoverOrganization(recovery: PipedriveRecovery): Promise<RecoverOutcome> {
  const name = nameOf(recovery)
  const listed = await listOrganizations(recovery, madeFrom(recovery))
  if ('kind' in listed) return listed
  // The oldest first: the one that was made next after the request went out.
  const namesakes = listed.items.filter((one) => isSameText(one.name, name)).toReversed()
  const made = await firstFree(
    namesakes.filter((one) => hasAddress(recovery, one)),
    recovery,
  )
  if (made !== null) return { kind: 'made', id: made.id }
  const other = await firstFree(namesakes, recovery)
  if (recovery.isThere) return other === null ? searchIt(recovery, name) : { kind: 'made', id: other.id }
  const outcome = unseen(recovery, listed)
  return outcome.kind === 'absent' && other !== null && isNewWanted(recovery) ? { kind: 'unclear' } : outcome
}

function nameOf({ lead, intent }: PipedriveRecovery): string {
  if (intent.kind !== 'update') return organizationName(lead)
  return intent.changes.find(({ field }) => field === 'company')?.next ?? ''
}

function hasAddress(recovery: PipedriveRecovery, { name, address }: ListedOrganization): boolean {
  return isSameText(newOrganization(recovery, name).address?.value ?? '', address)
}

const isNewWanted = ({ intent }: PipedriveRecovery): boolean =>
  intent.kind === 'create' && intent.anyway === true

/** The user saw it: whenever it was made, and by whomever. */
async function searchIt(recovery: PipedriveRecovery, name: string): Promise<RecoverOutcome> {
  const found = await searchOrganizations(recovery, name)
  if ('kind' in found) return found
  const known = ofName(found, name)
  return known === null ? { kind: 'absent' } : { kind: 'made', id: known.id }
}
