import { companyForPeople } from '../../lib/lead/company/company-for-people.ts'
import type { Draft } from '../../lib/lead/draft.ts'
import type { DestinationView, EntryView, MatchView, VerdictView } from '../../lib/messages/views.ts'
import { chosenDestination } from './chosen.ts'
import { standsForSeveral } from './edit-people.ts'
import type { PeopleVerdicts } from './people-verdicts.ts'
import { verdictOfSeveral } from './several-verdict.ts'
import { stillMatches } from './still-matches.ts'

/** What the popup knows of the records that are there already. */

/** Who was asked about what; the same text for drafts in which the same is to be found and compared. */
export interface Question {
  destinationId: string
  about: string
}

export interface VerdictState {
  /** What was asked last, whether or not it is answered. */
  asked: Question | null
  isLooking: boolean
  /** The last answer, and the draft that it is about. */
  answer: { destinationId: string; draft: Draft; view: VerdictView } | null
  /** The records are shown. */
  isOpen: boolean
  /** Counts the times at which the user is to choose before anything is sent. */
  demands: number
}

export type VerdictEvent =
  | { kind: 'looking'; question: Question }
  | { kind: 'looked'; question: Question; view: VerdictView }
  | { kind: 'verdict-shown'; isOpen: boolean }
  | { kind: 'choice-wanted' }

/** As much of the popup's state as a verdict is about. */
interface Judged {
  draft: Draft
  destinations: readonly DestinationView[]
  entries: readonly EntryView[]
  verdict: VerdictState
  people: PeopleVerdicts
}

export const noVerdict: VerdictState = {
  asked: null,
  isLooking: false,
  answer: null,
  isOpen: false,
  demands: 0,
}

export function reduceVerdict(state: Judged, event: VerdictEvent): VerdictState {
  const { verdict } = state
  switch (event.kind) {
    case 'looking':
      return { ...verdict, asked: event.question, isLooking: true }
    case 'looked':
      return hear(state, event)
    case 'verdict-shown':
      return { ...verdict, isOpen: event.isOpen }
    case 'choice-wanted':
      return { ...verdict, isOpen: true, demands: verdict.demands + 1 }
  }
}

/** An answer about a draft that has changed since is dropped, and counts as never asked for. */
function hear(state: Judged, { question, view }: Extract<VerdictEvent, { kind: 'looked' }>): VerdictState {
  const { verdict, draft } = state
  if (isSame(question, questionOf(state))) {
    const answer = { destinationId: question.destinationId, draft, view }
    return withoutIdleDemand(state, { ...verdict, isLooking: false, answer })
  }
  if (!isSame(question, verdict.asked)) return verdict
  return { ...verdict, isLooking: false, asked: { ...question, about: '' } }
}

/** The user is not asked to choose where nothing is left to choose from. */
function withoutIdleDemand(state: Judged, verdict: VerdictState): VerdictState {
  if (verdict.demands === 0 || undecidedMatches({ ...state, verdict }).length > 0) return verdict
  return { ...verdict, isOpen: false, demands: 0 }
}

export function isSame(one: Question, other: Question | null): boolean {
  return one.destinationId === other?.destinationId && one.about === other.about
}

/** What is to be asked now: all that a record is found by, and all that it is compared with. */
export function questionOf(state: Pick<Judged, 'draft' | 'destinations'>): Question {
  // Several are looked for one by one.
  if (standsForSeveral(state.draft)) return { destinationId: chosenDestination(state)?.id ?? '', about: '' }
  const { name, website, address, emails, phones } = companyForPeople(state.draft)
  const people = state.draft.people
    .filter(({ included }) => included)
    .map((one) => [
      one.id,
      texts([one.name, one.title]),
      ...[one.emails, one.phones, one.profiles].map(texts),
    ])
  const company = [[name, website, address], emails, phones].map(texts)
  return {
    destinationId: chosenDestination(state)?.id ?? '',
    about: JSON.stringify([people, company]),
  }
}

const texts = (values: readonly { value: string }[]): string[] => values.map(({ value }) => value.trim())

/** What was found and still holds, though the user has gone on typing; null: nothing is known yet. */
export function standingVerdict(state: Judged): VerdictView | null {
  if (standsForSeveral(state.draft))
    return verdictOfSeveral(state.people, state.draft, chosenDestination(state)?.id ?? '')
  const { answer } = state.verdict
  if (answer === null || answer.destinationId !== chosenDestination(state)?.id) return null
  const matches = answer.view.matches.filter((match) => stillMatches(answer.draft, state.draft, match))
  return { ...answer.view, matches }
}

/** The records that a save would double: sure to be one of the lead's people, and nothing is decided about them. */
export function undecidedMatches(state: Judged): MatchView[] {
  const destinationId = chosenDestination(state)?.id ?? ''
  const isSent = state.entries.some(
    (entry) => entry.destinationId === destinationId && isUnderWay(entry, state.draft),
  )
  if (isSent || state.draft.decisions[destinationId] !== undefined) return []
  const matches = standingVerdict(state)?.matches ?? []
  return matches.filter(({ place, verdict }) => place === 'destination' && verdict === 'person')
}

/**
 * What this draft was sent as may be the record that was found; saving it again changes nothing there. Once it is there,
 * a correction can update it; this browser's list takes one unasked.
 */
function isUnderWay({ state, destinationId }: EntryView, { isAhead }: Draft): boolean {
  const { kind } = state
  return (
    kind === 'sending' ||
    (kind === 'delivered' && (!isAhead || destinationId === 'this-browser')) ||
    kind === 'doubled' ||
    kind === 'unsure' ||
    (kind === 'refused' && !!state.isHalfMade)
  )
}
