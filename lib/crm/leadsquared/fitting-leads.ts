import { isSameAddress, isSamePhone, isSameText } from '../../lead/same-value.ts'
import type { Recovery } from '../contract.ts'
import { isMadeSince } from './is-made-since.ts'
import { comparedNames, hasReach, personalNames } from './lead-questions.ts'
import { isByOther, type SeenLead } from './seen-lead.ts'

type Sent = Readonly<Record<string, string>>
type Name = (typeof comparedNames)[number]

/**
 * Those of the leads that can be what was sent, best first, else the oldest: a later one may be that of a later write.
 * LeadSquared was seen to ignore a filter in silence: only what came back counts.
 */
export function fittingLeads(
  leads: readonly SeenLead[],
  sent: Sent,
  { since, isThere, facts }: Pick<Recovery<unknown>, 'since' | 'isThere' | 'facts'>,
): SeenLead[] {
  if (isThere)
    return bestFirst(
      leads.filter((lead) => isSeenByUser(lead, sent)),
      sent,
    )
  return leads
    .filter((lead) => isMadeSince(lead.CreatedOn, since) && !isByOther(lead, facts) && isAsSent(lead, sent))
    .sort((left, right) => (left.CreatedOn ?? 0) - (right.CreatedOn ?? 0))
}

/** One with an e-mail or phone is nobody else's with the same name; of others all must agree. */
function isAsSent(lead: SeenLead, sent: Sent): boolean {
  const names = hasReach(sent) ? personalNames : comparedNames
  return names.every((name) => sent[name] === undefined || isEqual(name, lead, sent))
}

/** The user tells it by what identifies a lead; LeadSquared may have changed the rest since. */
function isSeenByUser(lead: SeenLead, sent: Sent): boolean {
  if (hasReach(sent)) return isEqual('EmailAddress', lead, sent) || isEqual('Phone', lead, sent)
  return (['FirstName', 'LastName'] as const).every(
    (name) => sent[name] === undefined || isEqual(name, lead, sent),
  )
}

function bestFirst(leads: readonly SeenLead[], sent: Sent): SeenLead[] {
  const equals = (lead: SeenLead) => comparedNames.filter((name) => isEqual(name, lead, sent)).length
  return leads.toSorted(
    (left, right) => equals(right) - equals(left) || (right.CreatedOn ?? 0) - (left.CreatedOn ?? 0),
  )
}

function isEqual(name: Name, lead: SeenLead, sent: Sent): boolean {
  const value = sent[name] ?? ''
  if (value === '') return false
  switch (name) {
    case 'Phone':
    case 'Mobile':
      return isSamePhone(lead.Phone, value) || isSamePhone(lead.Mobile, value)
    case 'Website':
      return isSameAddress(lead.Website, value)
    default:
      return isSameText(lead[name], value)
  }
}
