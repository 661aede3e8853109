import type { DraftProblem } from '../../lib/lead/draft-problem.ts'
import type { EntryView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { sayProblem, sayRefusal } from '../shared/sentences.ts'
import type { OpenState } from './popup-state.ts'
import { type ContactList, contactsAt, nextContactId, samePlace, type ValuePlace } from './value-place.ts'

/** Finds for each value of the form what Gleaner or the CRM has against it. */

export type FormPlace = ValuePlace | { of: 'draft'; field: 'note' | 'status' }

type Refusal = Extract<EntryView['state'], { kind: 'refused' }>['refusals'][number]

/** What is wrong with the value at a place, or null. */
export function problemAt(state: OpenState, place: FormPlace, say: Say): string | null {
  const problem = state.problems.find((candidate) => isAt(problemPlace(candidate), place))
  if (problem !== undefined) return sayProblem(say, problem.code)
  for (const entry of state.entries) {
    const refusal = refusalsOf(entry).find((candidate) => isAt(refusalPlace(state, candidate), place))
    if (refusal !== undefined) return sayRefusal(say, refusal.text, entry.destinationName)
  }
  return null
}

/** What a CRM said of the lead as a whole, or of a part that the form does not show. */
export function generalRefusals(state: OpenState, entry: EntryView): string[] {
  return refusalsOf(entry)
    .filter((refusal) => refusalPlace(state, refusal) === null)
    .map((refusal) => refusal.text)
}

function isAt(place: FormPlace | null, other: FormPlace): boolean {
  if (place === null) return false
  if (place.of === 'draft' || other.of === 'draft') {
    return place.of === 'draft' && other.of === 'draft' && place.field === other.field
  }
  return samePlace(place, other)
}

function problemPlace(problem: DraftProblem): ValuePlace | null {
  if (problem.field === 'website') return { of: 'company', field: 'website' }
  if (problem.field === 'lead' || problem.valueId === null) return null
  const list = problem.field === 'email' ? 'emails' : 'phones'
  return { of: 'contact', personId: problem.personId, list, id: problem.valueId }
}

function refusalsOf(entry: EntryView): Refusal[] {
  return entry.state.kind === 'refused' ? entry.state.refusals : []
}

/** A CRM names a field but not whose it is: the first person that was sent stands for all. */
function refusalPlace(state: OpenState, refusal: Refusal): FormPlace | null {
  const personId = state.draft.people.find((person) => person.included)?.id
  switch (refusal.field) {
    case 'name':
    case 'title':
      return personId === undefined ? null : { of: 'person', personId, field: refusal.field }
    case 'email':
      return contactPlace(state, personId ?? null, 'emails')
    case 'phone':
      return contactPlace(state, personId ?? null, 'phones')
    case 'company':
      return { of: 'company', field: 'name' }
    case 'website':
    case 'address':
      return { of: 'company', field: refusal.field }
    case 'note':
    case 'status':
      return { of: 'draft', field: refusal.field }
    case null:
      return null
  }
}

function contactPlace(state: OpenState, personId: string | null, list: ContactList): ValuePlace {
  const owner = contactsAt(state.draft, personId, list).length > 0 ? personId : null
  const theirs = contactsAt(state.draft, owner, list)
  if (theirs.length === 0) return { of: 'contact', personId, list, id: nextContactId([]) }
  return { of: 'contact', personId: owner, list, id: theirs[0]?.id ?? '' }
}
