import type { DraftProblem } from '../../lib/lead/draft-problem.ts'
import type { DestinationView, EntryView } from '../../lib/messages/views.ts'
import type { Say } from '../../lib/words/say.ts'
import { type Refusal, sayRefusal } from '../shared/say-refusal.ts'
import { sayProblem } from '../shared/sentences.ts'
import { chosenDestination } from './chosen.ts'
import type { OpenState } from './popup-state.ts'
import { wholeEntries } from './saved-entries.ts'
import { type ContactList, contactsAt, nextContactId, samePlace, type ValuePlace } from './value-place.ts'

/** Finds for each value of the form what Gleaner or the CRM has against it. */

export type FormPlace =
  | ValuePlace
  | { of: 'draft'; field: 'note' | 'status' }
  | { of: 'custom'; fieldId: string }

/** What is wrong with the value at a place, or null. */
export function problemAt(state: OpenState, place: FormPlace, say: Say): string | null {
  const problem = state.problems.find((candidate) => isAt(problemPlace(state, candidate), place))
  if (problem !== undefined) return sayProblem(say, problem.code, problemOwner(state)?.name ?? '')
  for (const entry of wholeEntries(state)) {
    const refusal = refusalsOf(entry).find((candidate) => isAt(refusalPlace(state, entry, candidate), place))
    if (refusal !== undefined) return sayRefusal(say, refusal, entry.destinationName)
  }
  return null
}

/** The destination for which the lead cannot be saved as it is. */
export function problemOwner(state: OpenState): DestinationView | undefined {
  return state.destinations.find(({ id }) => id === state.problemsOf) ?? chosenDestination(state)
}

/** What Gleaner has against the lead as a whole, or against a part that the form does not show. */
export function generalProblems(state: OpenState): DraftProblem[] {
  return state.problems.filter((problem) => problemPlace(state, problem) === null)
}

/** What a CRM said of the lead as a whole, or of a part that the form does not show. */
export function generalRefusals(state: OpenState, entry: EntryView): Refusal[] {
  return refusalsOf(entry).filter((refusal) => refusalPlace(state, entry, refusal) === null)
}

function isAt(place: FormPlace | null, other: FormPlace): boolean {
  return place !== null && samePlace(place, other)
}

function problemPlace(state: OpenState, problem: DraftProblem): FormPlace | null {
  const { field, personId, valueId } = problem
  switch (field) {
    case 'lead':
      return null
    case 'custom':
      return problemOwner(state) === chosenDestination(state) ? customPlace(state, valueId ?? '') : null
    case 'name':
    case 'title':
      return personId === null ? null : { of: 'person', personId, field }
    case 'company':
      return { of: 'company', field: 'name' }
    case 'website':
    case 'address':
      return { of: 'company', field }
    case 'email':
      return contactAt(state, personId, 'emails', valueId)
    case 'phone':
      return contactAt(state, personId, 'phones', valueId)
  }
}

/** Where any e-mail or phone would do, the first box is the place. */
function contactAt(
  { draft }: OpenState,
  personId: string | null,
  list: ContactList,
  valueId: string | null,
): ValuePlace {
  const id = valueId ?? contactsAt(draft, personId, list)[0]?.id ?? nextContactId([])
  return { of: 'contact', personId, list, id }
}

/** A field that the form shows, of the place that the lead goes to. */
function customPlace(state: OpenState, fieldId: string): FormPlace | null {
  const isShown = chosenDestination(state)?.fields.some(({ id }) => id === fieldId) ?? false
  return isShown ? { of: 'custom', fieldId } : null
}

function refusalsOf(entry: EntryView): Refusal[] {
  return entry.state.kind === 'refused' ? entry.state.refusals : []
}

/** A CRM names a field but not whose it is: the first person that was sent stands for all. */
function refusalPlace(state: OpenState, entry: EntryView, { field, fieldId }: Refusal): FormPlace | null {
  const destination = chosenDestination(state)
  if (fieldId !== undefined)
    return entry.destinationId === destination?.id ? customPlace(state, fieldId) : null
  const personId = state.draft.people.find((person) => person.included)?.id
  switch (field) {
    case 'name':
    case 'title':
      return personId === undefined ? null : { of: 'person', personId, field }
    case 'email':
      return contactPlace(state, personId ?? null, 'emails')
    case 'phone':
      return contactPlace(state, personId ?? null, 'phones')
    case 'company':
      return { of: 'company', field: 'name' }
    case 'website':
    case 'address':
      return { of: 'company', field }
    case 'status':
      return destination?.statuses.length === 0 ? null : { of: 'draft', field }
    case 'note':
      return { of: 'draft', field }
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
