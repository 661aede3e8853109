import type { Lead } from '../lead/lead.ts'
import { bareAddress } from '../lead/same-value.ts'
import type { LookUpAnswer } from '../storage/look-ups.ts'
import type { World } from './world.ts'

/** What destinations said of leads lately, so that none is asked the same twice. */

type Answer = Pick<LookUpAnswer, 'matches' | 'unchecked'>

/** A lead that was looked for, and what was found. */
export interface Found {
  lead: Lead
  answer: Answer
}

const FRESH_MS = 5 * 60_000
/** A team page of hundreds, each person of which was looked for. */
const MOST_REMEMBERED = 600

/** What is remembered of each lead, in their order; nothing from before `since`. */
export async function recallMatches(
  { lookUps, now }: Pick<World, 'lookUps' | 'now'>,
  destinationId: string,
  leads: readonly Lead[],
  since = 0,
): Promise<(Answer | undefined)[]> {
  const { answers } = await lookUps.read()
  return leads.map((lead) => {
    const answer = answers[keyOf(destinationId, lead)]
    const isFresh = answer !== undefined && answer.at >= since && now() - answer.at < FRESH_MS
    return isFresh ? ofPerson(lead, answer) : undefined
  })
}

export async function rememberMatches(
  { lookUps, now }: Pick<World, 'lookUps' | 'now'>,
  destinationId: string,
  found: readonly Found[],
): Promise<void> {
  await lookUps.update((known) => {
    const news = found.map(({ lead, answer: { matches, unchecked } }) => [
      keyOf(destinationId, lead),
      { at: now(), matches, unchecked },
    ])
    const answers = Object.entries<LookUpAnswer>({ ...known.answers, ...Object.fromEntries(news) })
    const newest = answers.sort(([, left], [, right]) => right.at - left.at).slice(0, MOST_REMEMBERED)
    return { ...known, answers: Object.fromEntries(newest) }
  })
}

/** Whoever is alone in a lead is the same person at another reading of the page, under another key. */
function ofPerson({ people: [only, ...others] }: Lead, { matches, unchecked }: LookUpAnswer): Answer {
  if (only === undefined || others.length > 0) return { matches, unchecked }
  const whose = matches.map((match) => (match.personKey === null ? match : { ...match, personKey: only.key }))
  return { matches: whose, unchecked }
}

const keyOf = (destinationId: string, lead: Lead): string => `${destinationId} ${traceOf(lead)}`

/** What a look-up goes by; whatever else changes in a lead needs no new one. */
function traceOf({ people, company }: Lead): string {
  return JSON.stringify([
    ...people.map(({ key, name, emails, phones, profiles }) => [
      people.length === 1 ? '' : key,
      name,
      emails.map(({ address }) => address.toLowerCase()),
      phones.map(({ number }) => number),
      profiles.map(bareAddress),
    ]),
    [company.name, company.website],
    company.emails.map(({ address }) => address.toLowerCase()),
    company.phones.map(({ number }) => number),
  ])
}
