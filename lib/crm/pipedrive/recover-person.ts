import { isSameName } from '../../lead/company/same-organisation.ts'
import type { LeadPerson } from '../../lead/lead.ts'
import { isSamePhone, isSameText } from '../../lead/same-value.ts'
import type { RecoverOutcome } from '../contract.ts'
import { personName } from './contact-bodies.ts'
import { type ListedPerson, listPersons } from './list-contacts.ts'
import type { Part } from './parts.ts'
import { type FoundPerson, searchPersons } from './search.ts'
import { firstFree, madeFrom, unseen } from './settle-time.ts'
import type { PipedriveRecovery } from './steps.ts'

/**
 * Looks for a person who may have been made: one of their name, e-mails, phones and organization. One of the name alone
 * may be a namesake as well as they, changed by the vendor or somebody there: only the user can tell.
 */
export async function recoverPerson(recovery: PipedriveRecovery, { person }: Part): Promise<RecoverOutcome> {
  if (person === null) return { kind: 'unclear' }
  const listed = await listPersons(recovery, madeFrom(recovery))
  if ('kind' in listed) return listed
  // The oldest first: the one who was made next after the request went out.
  const namesakes = listed.items.filter(({ name }) => isSameText(name, personName(person))).toReversed()
  const same = namesakes.filter((one) => isAsSent(recovery, person, one))
  const made = await firstFree(same, recovery)
  if (made !== null) return { kind: 'made', id: made.id }
  const other = await firstFree(namesakes, recovery)
  if (recovery.isThere) return other === null ? searchThem(recovery, person) : { kind: 'made', id: other.id }
  const outcome = unseen(recovery, listed)
  return outcome.kind === 'absent' && other !== null ? { kind: 'unclear' } : outcome
}

/** They may hold more by now than was sent. */
function isAsSent(recovery: PipedriveRecovery, { emails, phones }: LeadPerson, held: ListedPerson): boolean {
  return (
    isInOrganization(recovery, held.org_id ?? null) &&
    emails.every(({ address }) => held.emails.some((email) => isSameText(email, address))) &&
    phones.every(({ number }) => held.phones.some((phone) => isSamePhone(phone, number)))
  )
}

/** Which one is known where the user chose it or this lead made it; one that was found by its name is not kept. */
function isInOrganization({ lead, intent, done }: PipedriveRecovery, id: string | null): boolean {
  if (intent.kind === 'add') return id === (intent.target.ids['organization'] ?? intent.target.recordId)
  const made = done['organization']
  // Nobody was put into one of which the id is not known.
  if (made === '' || (made === undefined && lead.company.name === '')) return true
  return made === undefined ? id !== null : id === made
}

/** The user saw them: whenever they were made, and by whomever. Who shares an e-mail is found by that first. */
async function searchThem(recovery: PipedriveRecovery, person: LeadPerson): Promise<RecoverOutcome> {
  const [email] = person.emails
  const terms = [
    ...(email === undefined ? [] : [['email', email.address] as const]),
    ['name', personName(person)] as const,
  ]
  for (const [by, value] of terms) {
    const found = await searchPersons(recovery, by, value)
    if ('kind' in found) return found
    const known = await firstFree(bestFirst(recovery, found), recovery)
    if (known !== null) return { kind: 'made', id: known.id }
  }
  return { kind: 'absent' }
}

function bestFirst({ lead }: PipedriveRecovery, found: readonly FoundPerson[]): FoundPerson[] {
  const isColleague = ({ organization }: FoundPerson) =>
    organization != null && isSameName(organization.name, lead.company.name)
  return [...found.filter(isColleague), ...found.filter((one) => !isColleague(one))]
}
