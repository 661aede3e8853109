import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts'
import { Book } from './book.ts'
import type { Breakage } from './breakage.ts'
import { connectedItems } from './connected-items.ts'
import { Device } from './device.ts'
import type { Disk } from './disk.ts'
import type { Destination } from './lead-spec.ts'
import { Network } from './network.ts'
import { Scheduler } from './scheduler.ts'
import type { Story } from './story.ts'
import { vendorIds } from './vendors.ts'

/** All that takes part in one run. */
export interface Stage {
  story: Story
  scheduler: Scheduler
  sandbox: Sandbox
  network: Network
  device: Device
  book: Book
  /** Ids of connections, and of the built-in list. */
  destinationOf: (to: Destination) => string
}

export async function setStage(story: Story, disk: Disk, breakage: Breakage): Promise<Stage> {
  const { browser, vendorAheadMs, keep, undoSeconds } = story.circumstances
  const scheduler = new Scheduler()
  const sandbox = createSandbox(() => undefined)
  sandbox.settings.now = () => scheduler.now() + vendorAheadMs
  const network = new Network(scheduler, sandbox)
  const device = new Device({ scheduler, network, disk, breakage, keepsAlarms: browser === 'chrome' })
  for (const vendor of vendorIds) device.granted.add(vendor)
  const { local, session, idOf } = await connectedItems(keep)
  device.local.restore(local)
  device.session.restore(session)
  await device.local.set({ preferences: { version: 0, value: { undoSeconds, isSendingPaused: false } } })
  setLimits(sandbox, story)
  return {
    story,
    scheduler,
    sandbox,
    network,
    device,
    book: new Book(),
    destinationOf: (to) => (to === 'this-browser' ? to : idOf[to]),
  }
}

function setLimits({ settings }: Sandbox, { circumstances }: Story): void {
  const { lagMs, rateLimit } = circumstances
  settings.searchLagMs = lagMs
  settings.rateLimit = rateLimit
  // Close says of its log that it may be minutes late.
  settings.close.eventLagMs = lagMs * 12
  settings.close.noteLagMs = lagMs * 2
}
