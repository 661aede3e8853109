import { createCall } from '../../lib/crm/call.ts'
import { connect } from '../../lib/worker/connect.ts'
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts'
import { createSandboxFetch } from '../sandbox/sandbox-fetch.ts'
import { type FakeWorld, fakeWorld } from './fake-world.ts'

export interface SandboxWorld {
  world: FakeWorld
  sandbox: Sandbox
  destinationId: string
}

/** The background's world with the CRMs of the sandbox for its network, by one clock, and one of them connected. */
export async function sandboxWorld(crm: string, credentials: Record<string, string>): Promise<SandboxWorld> {
  const sandbox = createSandbox()
  const world = fakeWorld()
  world.time = Date.UTC(2026, 10, 27, 9)
  sandbox.settings.now = () => world.time
  world.call = createCall({
    fetch: createSandboxFetch(sandbox),
    isOnline: () => true,
    mayCall: async () => true,
    deadline: () => new AbortController().signal,
    now: world.now,
  })
  const answer = await connect(world, { crm, credentials, keep: 'device', name: null })
  if (answer.kind !== 'connected') throw new Error(`${crm} did not connect: ${answer.kind}`)
  return { world, sandbox, destinationId: answer.destination.id }
}
