import type { Entry } from '../../lib/outbox/entry.ts'
import { isTakenBack } from '../../lib/storage/entry-places.ts'
import { likeOf, unclaimed } from './claims.ts'
import { type Part, takeInventory } from './inventory.ts'
import type { Stage } from './stage.ts'
import { credentialsOf, type VendorId, vendorIds } from './vendors.ts'

/** What the user of a device does when it needs one. */

/** Looks where Gleaner could not tell, and says what is there. */
export async function answerQuestions(stage: Stage): Promise<void> {
  const { device, sandbox } = stage
  const entries = await device.disk.allEntries()
  const questions = entries.filter(({ state }) => state.kind === 'unsure')
  for (const entry of questions) {
    const parts = await takeInventory(sandbox, device.disk.leads)
    const known = await device.disk.allEntries()
    const isThere = unclaimed(parts, known, entry, entry.doubt?.step ?? '').length > 0
    void device.worker().ask('entry.settle', { entryId: entry.id, found: isThere ? 'there' : 'missing' })
    await device.scheduler.settle()
  }
  for (const entry of entries.filter(({ state: { kind } }) => kind === 'doubled' || kind === 'left'))
    await settleDoubled(stage, entry)
}

/** There are more of it than leads were saved: then the second one goes. */
async function settleDoubled({ book, device, sandbox, scheduler }: Stage, entry: Entry): Promise<void> {
  const parts = await takeInventory(sandbox, device.disk.leads)
  const known = await device.disk.allEntries()
  const keep = entry.twins.every(({ step }) => !isOneTooMany(parts, known, entry, step))
  if (!keep) book.removalBegins(entry.id)
  void device
    .worker()
    .ask('entry.twins', { entryId: entry.id, keep })
    .then(({ isDone }) => isDone && book.removalDone(entry.id))
  await scheduler.pass(10_000)
}

function isOneTooMany(parts: readonly Part[], known: readonly Entry[], entry: Entry, step: string): boolean {
  const like = likeOf(entry, step)
  // A lead that was being taken back may be gone while its entry is still there. Notes are told without ids.
  const isThere = (id: string) => id === '' || step.startsWith('note') || parts.some((part) => part.id === id)
  const isMade = ({ done }: Entry) => done[step] !== undefined && isThere(done[step])
  const ofEntries = known.filter((other) => {
    const isOfStep = (!isTakenBack(other) && isMade(other)) || other.doubt?.step === step
    return other.crm === entry.crm && isOfStep && likeOf(other, step) === like
  })
  return parts.filter((part) => part.at === entry.crm && part.like === like).length > ofEntries.length
}

/** Types the key in again. */
export function connectAgain({ device, story }: Stage, vendor: VendorId): void {
  const { keep } = story.circumstances
  const request = { crm: vendor, credentials: credentialsOf[vendor], keep, name: null }
  void device.worker().ask('destination.connect', request)
}

/** Repairs every connection that says that it needs it; with it, all that waits for it goes on by itself. */
export async function repairConnections(stage: Stage): Promise<void> {
  const { device } = stage
  const { destinations } = await told(stage)
  for (const vendor of vendorIds) {
    const connected = destinations.find(({ crm }) => crm === vendor)
    if (connected === undefined || connected.disconnection !== null) connectAgain(stage, vendor)
    await device.scheduler.pass(30_000)
  }
}

async function told({ device }: Stage) {
  const answer = device.worker().ask('destination.list', {})
  await device.scheduler.pass(1000)
  return await answer
}
