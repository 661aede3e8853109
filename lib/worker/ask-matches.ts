import type { Lead } from '../lead/lead.ts'
import { bareAddress } from '../lead/same-value.ts'
import type { VerdictView } from '../messages/views.ts'
import type { LookUpAnswer } from '../storage/look-ups.ts'
import { browserList } from './browser-list.ts'
import { destinationView, THIS_BROWSER } from './destinations.ts'
import { markDisconnected, openConnection } from './open-connection.ts'
import type { World } from './world.ts'

/** What a destination said of a lead, as far as it was asked. */
type Asked = Pick<LookUpAnswer, 'matches' | 'unchecked'> & Pick<VerdictView, 'answer'>

const FRESH_MS = 5 * 60_000
/** So many look-ups of one destination in so long a time, and no more: they count against the account's requests. */
const MOST_ASKED = 20
const ASKED_WITHIN_MS = 60_000
const MOST_REMEMBERED = 60

/** Asks the destination whom it has of a lead; what it answered lately is not asked again, unless `again`. */
export async function askMatches(
  world: World,
  destinationId: string,
  lead: Lead,
  again: boolean,
): Promise<Asked> {
  const crmId = (await destinationView(world, destinationId))?.crm
  const opened = crmId === undefined ? null : await openConnection(world, crmId, destinationId)
  if (opened?.kind !== 'open') return unanswered('failed')
  const { crm, access } = opened
  const ask = () => crm.match({ ...access, lead, list: browserList(world) })
  if (destinationId === THIS_BROWSER) {
    const found = await ask()
    return found.kind === 'matched' ? { ...found, answer: 'done' } : unanswered('failed')
  }
  const key = `${destinationId} ${traceOf(lead)}`
  const remembered = again ? undefined : await recall(world, key)
  if (remembered !== undefined) return { ...remembered, answer: 'done' }
  if (!(await mayAsk(world, destinationId))) return unanswered('spared')
  const found = await ask()
  if (found.kind === 'disconnected') await markDisconnected(world, destinationId, found.disconnection)
  if (found.kind !== 'matched')
    return unanswered(found.kind === 'later' && found.delay === 'offline' ? 'offline' : 'failed')
  await remember(world, key, found)
  return { ...found, answer: 'done' }
}

const unanswered = (answer: VerdictView['answer']): Asked => ({ matches: [], unchecked: 0, answer })

/** What a look-up goes by; whatever else changes in a lead needs no new one. */
function traceOf({ people, company }: Lead): string {
  return JSON.stringify([
    ...people.map(({ key, name, emails, phones, profiles }) => [
      key,
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

async function recall({ lookUps, now }: World, key: string): Promise<LookUpAnswer | undefined> {
  const answer = (await lookUps.read()).answers[key]
  return answer !== undefined && now() - answer.at < FRESH_MS ? answer : undefined
}

async function remember(
  { lookUps, now }: World,
  key: string,
  { matches, unchecked }: Pick<LookUpAnswer, 'matches' | 'unchecked'>,
): Promise<void> {
  await lookUps.update((known) => {
    const answers = Object.entries({ ...known.answers, [key]: { at: now(), matches, unchecked } })
    const newest = answers.sort(([, left], [, right]) => right.at - left.at).slice(0, MOST_REMEMBERED)
    return { ...known, answers: Object.fromEntries(newest) }
  })
}

/** Counts the look-up where one may be made. */
async function mayAsk({ lookUps, now }: World, destinationId: string): Promise<boolean> {
  let may = false
  await lookUps.update((known) => {
    const lately = (known.asked[destinationId] ?? []).filter((at) => now() - at < ASKED_WITHIN_MS)
    may = lately.length < MOST_ASKED
    return { ...known, asked: { ...known.asked, [destinationId]: may ? [...lately, now()] : lately } }
  })
  return may
}
