import type { Draft, DraftPerson } from '../../lib/lead/draft.ts'
import { verdictRank } from '../../lib/lead/match.ts'
import type { MatchView, VerdictView } from '../../lib/messages/views.ts'
import { type PeopleVerdicts, toldOf } from './people-verdicts.ts'
import { type PersonVerdict, personVerdict } from './person-verdict.ts'

/** What is there already of several people who are to be saved, put together from what is known of each. */
export function verdictOfSeveral(people: PeopleVerdicts, draft: Draft, destinationId: string): VerdictView {
  const included = people.destinationId === destinationId ? draft.people.filter(isIncluded) : []
  const told = included.flatMap((person) => [
    ...(toldOf(people.there, person) ?? []),
    ...(toldOf(people.own, person) ?? []),
  ])
  const matches = new Map<string, MatchView>(
    told.map((match) => [`${match.place} ${match.recordId} ${match.personKey}`, match]),
  )
  const { unchecked, looking } = countVerdicts(people, draft, destinationId)
  return {
    matches: [...matches.values()].sort((one, other) => verdictRank(one) - verdictRank(other)),
    answer: people.stopped ?? 'done',
    unchecked: unchecked + looking,
  }
}

export type VerdictCounts = Record<PersonVerdict['kind'], number>

/** How many of those who are to be saved, or of whomever else, are what. */
export function countVerdicts(
  people: PeopleVerdicts,
  draft: Draft,
  destinationId: string,
  isCounted: (person: DraftPerson) => boolean = isIncluded,
): VerdictCounts {
  const counts: VerdictCounts = { looking: 0, new: 0, unchecked: 0, known: 0, company: 0, possible: 0 }
  for (const person of draft.people.filter(isCounted)) {
    const verdict = personVerdict(people, destinationId, person, draft.company)
    if (verdict !== null) counts[verdict.kind] += 1
  }
  return counts
}

const isIncluded = ({ included }: DraftPerson): boolean => included
