import type { Draft } from '../../lib/lead/draft.ts'
import type { Decision } from '../../lib/lead/intent.ts'
import type { Match } from '../../lib/lead/match.ts'
import type { MatchView } from '../../lib/messages/views.ts'
import { stillMatches } from './still-matches.ts'

/** The user's answers to records that are there already, which the draft keeps by destination. */

/** Null takes the answer back. */
export function setDecision(draft: Draft, destinationId: string, decision: Decision | null): Draft {
  const { [destinationId]: _before, ...others } = draft.decisions
  const decisions = decision === null ? others : { ...others, [destinationId]: decision }
  return { ...draft, touched: true, decisions }
}

/** To change the record, or to add the lead's people to it. */
export function decideFor(kind: 'update' | 'add', match: MatchView): Decision {
  const found = asMatch(match)
  return kind === 'update' ? { kind, match: found, ticks: {} } : { kind, match: found }
}

/** One change of an update, ticked or unticked by hand. */
export function tickChange(draft: Draft, destinationId: string, changeId: string, ticked: boolean): Draft {
  const decision = draft.decisions[destinationId]
  if (decision?.kind !== 'update') return draft
  return setDecision(draft, destinationId, {
    ...decision,
    ticks: { ...decision.ticks, [changeId]: ticked },
  })
}

/**
 * An edited draft without the answers that it overtakes: those about a record that it no longer matches, and to make
 * new records where somebody else has come in, whom nobody was asked about.
 */
export function keepDecisions(before: Draft, after: Draft): Draft {
  const kept = Object.entries(after.decisions).filter(([, decision]) =>
    decision.kind === 'create' ? !hasNewcomer(before, after) : stillMatches(before, after, decision.match),
  )
  if (kept.length === Object.keys(after.decisions).length) return after
  return { ...after, decisions: Object.fromEntries(kept) }
}

function hasNewcomer(before: Draft, after: Draft): boolean {
  return after.people.some(
    ({ id, included }) => included && !before.people.some((one) => one.id === id && one.included),
  )
}

/** The same answer about a record as it is found to be now, or the draft itself where nothing has changed. */
export function renewDecision(draft: Draft, destinationId: string, matches: readonly MatchView[]): Draft {
  const decision = draft.decisions[destinationId]
  if (decision === undefined || decision.kind === 'create') return draft
  const { recordId, personKey } = decision.match
  const found = matches.find((match) => match.recordId === recordId && match.personKey === personKey)
  if (found === undefined) return draft
  const match = asMatch(found)
  const isSame = JSON.stringify(match) === JSON.stringify(decision.match)
  return isSame ? draft : setDecision(draft, destinationId, { ...decision, match })
}

/** A record without what only the views need. */
function asMatch({ place: _place, sent: _sent, changes: _changes, ...match }: MatchView): Match {
  return match
}
