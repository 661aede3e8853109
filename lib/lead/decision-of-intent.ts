import { compareLead } from './compare-lead.ts'
import type { Decision, Intent, Target } from './intent.ts'
import type { Lead } from './lead.ts'
import type { Held, Match } from './match.ts'

/**
 * The user's answer of which a saved lead's intent was made, so that a correction still does the same; undefined: there
 * was none. What was found out about the record then is not kept with the lead: the next look brings it.
 */
export function decisionOfIntent(intent: Intent, lead: Lead): Decision | undefined {
  switch (intent.kind) {
    case 'create':
      return intent.anyway === true ? { kind: 'create' } : undefined
    case 'add':
      return { kind: 'add', match: matchOf(intent.target, 'add', {}) }
    case 'update': {
      const match = matchOf(intent.target, 'update', heldBefore(intent.changes))
      const chosen = new Set(intent.changes.map(({ id }) => id))
      const ticks = compareLead(lead, match).map(({ id }) => [id, chosen.has(id)])
      return { kind: 'update', match, ticks: Object.fromEntries(ticks) }
    }
  }
}

function matchOf(target: Target, action: 'update' | 'add', held: Held): Match {
  return {
    ...target,
    verdict: target.personKey === null ? 'company' : 'person',
    company: '',
    owner: '',
    status: '',
    reasons: [],
    held,
    actions: [action],
  }
}

/** As far as the changes tell: a list had not what was to be added to it. */
function heldBefore(changes: Extract<Intent, { kind: 'update' }>['changes']): Held {
  return Object.fromEntries(changes.map(({ field, now }) => [field, isList(field) ? [] : now]))
}

const isList = (field: keyof Held): boolean =>
  field === 'emails' || field === 'phones' || field === 'profiles'
