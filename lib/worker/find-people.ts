import type { Lead } from '../lead/lead.ts'
import type { MessageAnswer, MessageRequest } from '../messages/contract.ts'
import type { PersonMatches } from '../messages/person-matches.ts'
import { type Asked, lookUp, MOST_ASKED } from './ask-matches.ts'
import { THIS_BROWSER } from './destinations.ts'
import { LATEST_MS } from './find-matches.ts'
import { hasTrace, leadApart } from './lead-apart.ts'
import { type Found, recallMatches, rememberMatches } from './remembered-matches.ts'
import type { World } from './world.ts'

/** A few are left for the lead that the user looks at next. */
const MOST_FOR_MANY = MOST_ASKED - 5

interface Apart {
  id: string
  lead: Lead
  answer: Found['answer'] | undefined
}

/**
 * Who of many people is at the destination already. What was answered lately is told at once; of the others as many are
 * looked for as the adapter puts into one look-up, which saves the account's requests: colleagues share the question for
 * their company.
 */
export async function findPeople(
  world: World,
  { draft, destinationId }: MessageRequest<'match.people'>,
): Promise<MessageAnswer<'match.people'>> {
  // The list is told of with what this browser has itself.
  if (destinationId === THIS_BROWSER) return { people: [], answer: 'nothing' }
  const leads = draft.people.map((person) => leadApart(draft, person))
  const answers = await recallMatches(world, destinationId, leads)
  const people = leads.map((lead, index) => ({
    id: draft.people[index]?.id ?? '',
    lead,
    answer: lead.people.length > 0 && hasTrace(lead) ? answers[index] : { matches: [], unchecked: 1 },
  }))
  const known = people.flatMap((one) => (one.answer === undefined ? [] : answerOf(one, one.answer)))
  const group = colleagues(people.filter(({ answer }) => answer === undefined))
  if (group === null) return { people: known, answer: 'nothing' }
  const late = world.tab.wait(LATEST_MS).then((): Asked => ({ answer: 'late', matches: [], unchecked: 0 }))
  const asked = await Promise.race([askFor(world, destinationId, group), late])
  if (asked.answer !== 'done') return { people: known, answer: asked.answer }
  const found = group.slice(0, group.length - asked.unchecked).map((one) => share(one, asked))
  return { people: [...known, ...found], answer: 'done' }
}

/** The look-up goes on when the form waits no longer, and what it brings is remembered. */
async function askFor(world: World, destinationId: string, group: readonly Apart[]): Promise<Asked> {
  const [first] = group
  if (first === undefined) return { answer: 'nothing', matches: [], unchecked: 0 }
  const lead = { ...first.lead, people: group.flatMap((one) => one.lead.people) }
  const asked = await lookUp(world, destinationId, lead, MOST_FOR_MANY)
  if (asked.answer !== 'done') return asked
  const looked = group.slice(0, group.length - asked.unchecked)
  await rememberMatches(
    world,
    destinationId,
    looked.map((one) => ({ lead: one.lead, answer: { matches: matchesOf(one, asked), unchecked: 0 } })),
  )
  return asked
}

/** Those of the first one's company. */
function colleagues([first, ...others]: readonly Apart[]): Apart[] | null {
  if (first === undefined) return null
  const company = JSON.stringify(first.lead.company)
  return [first, ...others.filter(({ lead }) => JSON.stringify(lead.company) === company)]
}

const share = (one: Apart, asked: Asked): PersonMatches =>
  answerOf(one, { matches: matchesOf(one, asked), unchecked: 0 })

/** The records that are this person, and those of the company. */
const matchesOf = ({ id }: Apart, { matches }: Asked): Asked['matches'] =>
  matches.filter(({ personKey }) => personKey === id || personKey === null).slice(0, mostOfPerson)

const mostOfPerson = 3

function answerOf({ id }: Apart, { matches }: Found['answer']): PersonMatches {
  const there = matches.map((match) => ({
    ...match,
    place: 'destination' as const,
    sent: null,
    changes: [],
  }))
  return { personId: id, matches: there }
}
