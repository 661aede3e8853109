import type { Draft } from '../../lib/lead/draft.ts'
import { chosenDestination } from './chosen.ts'
import { isNew, personVerdict } from './person-verdict.ts'
import type { OpenState } from './popup-state.ts'

/** Ticks those who are certainly not there yet, and nobody else. */
export function chooseNew(state: OpenState, draft: Draft): Draft {
  const isNewcomer = newcomers(state, draft)
  return {
    ...draft,
    touched: true,
    people: draft.people.map((one) => withTick(one, isNewcomer(one))),
  }
}

/** Of those who have just been told of, ticks whoever is new. Nobody is unticked: the user may have ticked them. */
export function tickNew(state: OpenState, draft: Draft, told: ReadonlySet<string>): Draft {
  const isNewcomer = newcomers(state, draft)
  const people = draft.people.map((one) =>
    !one.included && told.has(one.id) && isNewcomer(one) ? { ...one, included: true } : one,
  )
  return people.every((one, index) => one === draft.people[index])
    ? draft
    : { ...draft, touched: true, people }
}

const withTick = <Person extends { included: boolean }>(person: Person, included: boolean): Person =>
  person.included === included ? person : { ...person, included }

function newcomers(state: OpenState, draft: Draft): (person: Draft['people'][number]) => boolean {
  const destinationId = chosenDestination(state)?.id ?? ''
  return (person) => isNew(personVerdict(state.people, destinationId, person, draft.company))
}
