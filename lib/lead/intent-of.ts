import { compareLead, tickedChanges } from './compare-lead.ts'
import type { Decision, Intent, Target } from './intent.ts'
import type { Lead } from './lead.ts'
import type { Match } from './match.ts'

/**
 * What a save does, by the user's decision and the lead as it is now. A decision about somebody who is not in the lead
 * any more counts for nothing. `several`: an update is of one person, and there are more.
 */
export function intentOf(decision: Decision | undefined, lead: Lead): Intent | { kind: 'several' } {
  if (decision === undefined) return { kind: 'create' }
  if (decision.kind === 'create') return { kind: 'create', anyway: true }
  const { match } = decision
  const isAboutLead = match.personKey === null || lead.people.some(({ key }) => key === match.personKey)
  if (!isAboutLead) return { kind: 'create' }
  if (decision.kind === 'add') return { kind: 'add', target: targetOf(match) }
  if (lead.people.length > 1) return { kind: 'several' }
  const changes = tickedChanges(compareLead(lead, match), decision.ticks)
  return { kind: 'update', target: targetOf(match), changes }
}

function targetOf({ recordId, ids, personKey, name, link }: Match): Target {
  return { recordId, ids, personKey, name, link }
}
