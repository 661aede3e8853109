import type { Draft, DraftPerson } from '../../lib/lead/draft.ts'
import type { MatchView } from '../../lib/messages/views.ts'
import { isBlank } from './edit-people.ts'
import { type PeopleVerdicts, toldOf } from './people-verdicts.ts'

/**
 * Whether one of several people is there already. `known`: certainly, at the destination, in the outbox or in the list.
 * `company`: they are not, their company is. `possible`: somebody of the same name is.
 * `isBare`: there is nothing to look for but a name.
 */
export type PersonVerdict =
  | { kind: 'looking' | 'new' }
  | { kind: 'unchecked'; isBare: boolean }
  | { kind: 'known' | 'company' | 'possible'; match: MatchView }

/** Null: there is nobody yet to say anything of. `company`: the page's, which is theirs where they have no other. */
export function personVerdict(
  verdicts: PeopleVerdicts,
  destinationId: string,
  person: DraftPerson,
  company: Draft['company'],
): PersonVerdict | null {
  if (isBlank(person) || destinationId === '') return null
  const isAboutIt = verdicts.destinationId === destinationId
  const own = isAboutIt ? toldOf(verdicts.own, person) : null
  const there = isAboutIt ? toldOf(verdicts.there, person) : null
  const [best] = [...(there ?? []), ...(own ?? [])].sort(byCertainty)
  const isWhole = own !== null && (there !== null || destinationId === 'this-browser')
  if (best !== undefined && (isWhole || kindOf(best) === 'known')) return verdictBy(best)
  if (isWhole) return hasTrace(person, company) ? newcomer : bare
  return verdicts.isLooking ? looking : unchecked
}

// The same object for the same verdict: a row that is told nothing new is not drawn anew.
const newcomer: PersonVerdict = { kind: 'new' }
const looking: PersonVerdict = { kind: 'looking' }
const unchecked: PersonVerdict = { kind: 'unchecked', isBare: false }
const bare: PersonVerdict = { kind: 'unchecked', isBare: true }
const byMatch = new WeakMap<MatchView, PersonVerdict>()

function verdictBy(match: MatchView): PersonVerdict {
  const verdict = byMatch.get(match) ?? { kind: kindOf(match), match }
  byMatch.set(match, verdict)
  return verdict
}

/** Whoever is not there, or whose company alone is. */
export const isNew = (verdict: PersonVerdict | null): boolean =>
  verdict?.kind === 'new' || verdict?.kind === 'company'

const kinds = ['known', 'possible', 'company'] as const

function kindOf({ place, verdict }: MatchView): (typeof kinds)[number] {
  return place !== 'destination' || verdict === 'person' ? 'known' : verdict
}

/** Among equals the destination's own record comes first, as the order in which they are given has it. */
const byCertainty = (one: MatchView, other: MatchView): number =>
  kinds.indexOf(kindOf(one)) - kinds.indexOf(kindOf(other))

/** A bare name is no trace: too many people bear it. */
const hasTrace = ({ company, emails, phones, profiles }: DraftPerson, page: Draft['company']): boolean =>
  emails.length + phones.length + profiles.length > 0 || (company.value || page.name.value).trim() !== ''
