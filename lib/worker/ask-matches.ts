import type { Lead } from '../lead/lead.ts'
import type { VerdictView } from '../messages/views.ts'
import type { LookUpAnswer } from '../storage/look-ups.ts'
import { browserList } from './browser-list.ts'
import { destinationView, THIS_BROWSER } from './destinations.ts'
import { clearBlock, markDisconnected, openConnection } from './open-connection.ts'
import { recallMatches, rememberMatches } from './remembered-matches.ts'
import type { World } from './world.ts'

/** What a destination said of a lead, as far as it was asked. */
export type Asked = Pick<LookUpAnswer, 'matches' | 'unchecked'> & Pick<VerdictView, 'answer'>

/** So many look-ups of one destination in so long a time, and no more: they count against the account's requests. */
export const MOST_ASKED = 20
const ASKED_WITHIN_MS = 60_000

/** Asks the destination whom it has of a lead; what it answered lately is not asked again, unless before `since`. */
export async function askMatches(
  world: World,
  destinationId: string,
  lead: Lead,
  since: number,
): Promise<Asked> {
  const [remembered] = await recallMatches(world, destinationId, [lead], since)
  if (remembered !== undefined) return { ...remembered, answer: 'done' }
  const asked = await lookUp(world, destinationId, lead, MOST_ASKED)
  if (asked.answer === 'done' && destinationId !== THIS_BROWSER)
    await rememberMatches(world, destinationId, [{ lead, answer: asked }])
  return asked
}

/** One look-up, unless there have been as many as `most` within a minute. The built-in list may always be asked. */
export async function lookUp(world: World, destinationId: string, lead: Lead, most: number): Promise<Asked> {
  const crmId = (await destinationView(world, destinationId))?.crm
  const opened = crmId === undefined ? null : await openConnection(world, crmId, destinationId)
  if (opened?.kind !== 'open') return unanswered('failed')
  const isFree = destinationId === THIS_BROWSER
  if (!isFree && !(await mayAsk(world, destinationId, most))) return unanswered('spared')
  const { crm, access } = opened
  const found = await crm.match({ ...access, lead, list: browserList(world) })
  if (found.kind === 'disconnected') await markDisconnected(world, destinationId, found.disconnection)
  if (found.kind === 'matched') await clearBlock(world, destinationId)
  if (found.kind !== 'matched')
    return unanswered(found.kind === 'later' && found.delay === 'offline' ? 'offline' : 'failed')
  return { matches: found.matches, unchecked: found.unchecked, answer: 'done' }
}

const unanswered = (answer: VerdictView['answer']): Asked => ({ matches: [], unchecked: 0, answer })

/** Counts the look-up where one may be made. */
async function mayAsk({ lookUps, now }: World, destinationId: string, most: number): Promise<boolean> {
  let may = false
  await lookUps.update((known) => {
    const lately = (known.asked[destinationId] ?? []).filter((at) => now() - at < ASKED_WITHIN_MS)
    may = lately.length < most
    return { ...known, asked: { ...known.asked, [destinationId]: may ? [...lately, now()] : lately } }
  })
  return may
}
