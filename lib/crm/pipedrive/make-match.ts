import { isSameName } from '../../lead/company/same-organisation.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { Match, MatchReason } from '../../lead/match.ts'
import { isSamePhone, isSameText } from '../../lead/same-value.ts'
import type { Matching } from '../contract.ts'
import { type PipedriveCredentials, webLink } from './pipedrive-call.ts'
import type { FoundOrganization, FoundPerson } from './search.ts'

/** What was found, as a verdict: why it is the same, and what of it can be changed. */

/** `ownerId`: whose it is, to be told by name. */
export interface FoundMatch {
  match: Match
  ownerId: string | null
}

type Context = Pick<Matching<PipedriveCredentials>, 'lead' | 'facts'>

export function matchedPerson({ lead, facts }: Context, person: LeadPerson, found: FoundPerson): FoundMatch {
  const { id, name, emails, phones, organization } = found
  const reasons = personReasons(lead, person, found)
  const isCertain = reasons.some(({ by }) => by !== 'phone' || !isOtherName(name, person.name))
  return {
    ownerId: found.owner?.id ?? null,
    match: {
      recordId: id,
      ids: { person: id, ...(organization && { organization: organization.id }) },
      verdict: isCertain ? 'person' : 'possible',
      personKey: person.key,
      name,
      company: organization?.name ?? '',
      owner: '',
      status: '',
      link: webLink(facts, 'person', id),
      reasons: reasons.length > 0 ? reasons : [{ by: 'name', value: name }],
      // Only an organization has an address, and whose name is another stays what it is: the person moves.
      held: {
        name,
        emails,
        phones,
        company: organization?.name ?? '',
        ...(organization && { address: organization.address }),
      },
      actions: ['update'],
    },
  }
}

/** Colleagues share a switchboard, so that a phone under another name is nobody for certain. */
const isOtherName = (left: string, right: string): boolean =>
  left !== '' && right !== '' && !isSameText(left, right)

/** All that is the same, not only what was searched for; a name counts together with the company's. */
function personReasons({ company }: Lead, person: LeadPerson, found: FoundPerson): MatchReason[] {
  const isColleague = company.name !== '' && isSameName(found.organization?.name ?? '', company.name)
  return [
    ...person.emails
      .filter(({ address }) => found.emails.some((email) => isSameText(email, address)))
      .map(({ address }) => ({ by: 'email', value: address }) as const),
    ...person.phones
      .filter(({ number }) => found.phones.some((phone) => isSamePhone(phone, number)))
      .map(({ number }) => ({ by: 'phone', value: number }) as const),
    ...(isColleague && person.name !== '' && isSameText(found.name, person.name)
      ? [{ by: 'name', value: found.name } as const]
      : []),
  ]
}

/** People are added to an organization; where the lead has none, there is only the organization to bring up to date. */
export function matchedOrganization({ lead, facts }: Context, found: FoundOrganization): FoundMatch {
  const { id, name, address } = found
  return {
    ownerId: found.owner?.id ?? null,
    match: {
      recordId: id,
      ids: { organization: id },
      verdict: 'company',
      personKey: null,
      name,
      company: name,
      owner: '',
      status: '',
      link: webLink(facts, 'organization', id),
      reasons: [{ by: 'company', value: name }],
      held: { address },
      actions: lead.people.length > 0 ? ['add'] : ['update'],
    },
  }
}
