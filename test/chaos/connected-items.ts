import { connectionsItem } from '../../lib/storage/connections.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { unbroken } from './breakage.ts'
import { Device } from './device.ts'
import { quickDisk } from './disk.ts'
import { Network } from './network.ts'
import { Scheduler } from './scheduler.ts'
import { credentialsOf, type VendorId, vendorIds } from './vendors.ts'

interface Connected {
  local: ReadonlyMap<string, string>
  session: ReadonlyMap<string, string>
  idOf: Record<VendorId, string>
}

const known = new Map<string, Promise<Connected>>()

/** What a device stores once it is connected everywhere. It is really connected, but not for every run anew. */
export function connectedItems(keep: 'device' | 'session'): Promise<Connected> {
  const connected = known.get(keep) ?? connectEverywhere(keep)
  known.set(keep, connected)
  return connected
}

async function connectEverywhere(keep: 'device' | 'session'): Promise<Connected> {
  const scheduler = new Scheduler()
  const sandbox = createSandbox(() => undefined)
  sandbox.settings.now = () => scheduler.now()
  const network = new Network(scheduler, sandbox)
  const device = new Device({ scheduler, network, disk: quickDisk(), breakage: unbroken, keepsAlarms: true })
  for (const vendor of vendorIds) {
    device.granted.add(vendor)
    const request = { crm: vendor, credentials: credentialsOf[vendor], keep, name: null }
    const answer = device.worker().ask('destination.connect', request)
    await scheduler.pass(60_000)
    const { kind } = await answer
    if (kind !== 'connected') throw new Error(`${vendor} did not connect: ${kind}`)
  }
  const item = connectionsItem(device.local, navigator.locks)
  // What the vendors have of fields of their own is much to read at each step, and no lead here fills any.
  await item.update((all) => all.map((connection) => ({ ...connection, fields: [] })))
  const connections = await item.read()
  const idOf = Object.fromEntries(connections.map(({ crm, id }) => [crm, id])) as Record<VendorId, string> // All of them, or it has thrown.
  return { local: device.local.copy(), session: device.session.copy(), idOf }
}
