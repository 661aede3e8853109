import { unclaimed } from './claims.ts'
import { takeInventory } from './inventory.ts'
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
}

/** Types the key in again. */
export function connectAgain({ device, story }: Stage, vendor: VendorId): void {
  const { keep } = story.circumstances
  const request = { crm: vendor, credentials: credentialsOf[vendor], keep, name: null }
  void device.worker().ask('destination.connect', request)
}

/** Repairs every connection that says that it needs it. */
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
