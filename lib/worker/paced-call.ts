import type { Call, CallAnswer } from '../crm/call.ts'
import type { Crm } from '../crm/contract.ts'
import { freePace, type Pace, waitForSlotMs, withRequest, withSign } from '../outbox/pace.ts'
import type { Paces } from '../storage/paces.ts'
import type { World } from './world.ts'

/** So short a wait is waited out within an attempt; the worker lives that long. */
export const LONGEST_PAUSE_MS = 10_000

type PacedWorld = Pick<World, 'call' | 'paces' | 'now' | 'pause'>

/** The `call` of one connection: keeps to the pace that the vendor's answers tell, and remembers what they tell. */
export function pacedCall(
  world: PacedWorld,
  connectionId: string,
  crm: Pick<Crm<never>, 'pace' | 'ownLimit'>,
): Call {
  return async (request) => {
    const limits = limitsOf(connectionId, crm.ownLimit?.(request) ?? null)
    const turnedAway = await takeSlot(world, limits)
    if (turnedAway !== null) return turnedAway
    const answer = await world.call(request)
    const sign = answer.kind === 'answer' ? crm.pace(answer) : null
    // An answer tells of the closest limit, but of a day only the account has one.
    const about = sign?.delay === 'daily' ? limits.slice(0, 1) : limits.slice(-1)
    if (sign !== null) await changePaces(world, about, (pace) => withSign(pace, sign, world.now()))
    return answer
  }
}

/** How long until a connection may be asked, as far as it is known. */
export async function paceWaitMs({ paces, now }: PacedWorld, connectionId: string): Promise<number> {
  return waitForSlotMs((await paces.read())[connectionId] ?? freePace, now())
}

/** Nothing goes out for so long, whatever the vendor told. */
export async function closePace(world: PacedWorld, connectionId: string, waitMs: number): Promise<void> {
  const sign = { waitMs, isTurnedAway: true }
  await changePaces(world, [connectionId], (pace) => withSign(pace, sign, world.now()))
}

/** What was to wait need not any more. */
export async function openPace(world: PacedWorld, connectionId: string): Promise<void> {
  await changePaces(world, [connectionId], (pace) => ({ ...pace, notBefore: 0 }))
}

/** The account's limit, and behind it the request's own where it has one. */
const limitsOf = (connectionId: string, own: string | null): string[] =>
  own === null ? [connectionId] : [connectionId, `${connectionId} ${own}`]

/** Waits for a slot and takes it, as one act with looking for it; an answer: the wait would be too long. */
async function takeSlot(world: PacedWorld, limits: readonly string[]): Promise<CallAnswer | null> {
  for (;;) {
    let longest: { waitMs: number; delay: Pace['delay'] } = { waitMs: 0, delay: 'busy' }
    await world.paces.update((all) => {
      const known = limits.map((name) => all[name] ?? freePace)
      longest = known
        .map((pace) => ({ waitMs: waitForSlotMs(pace, world.now()), delay: pace.delay }))
        .reduce((left, right) => (right.waitMs > left.waitMs ? right : left))
      return longest.waitMs > 0 ? all : changed(all, limits, (pace) => withRequest(pace, world.now()))
    })
    const { waitMs, delay } = longest
    if (waitMs === 0) return null
    if (waitMs > LONGEST_PAUSE_MS) return { kind: 'not-sent', reason: 'paced', waitMs, delay }
    await world.pause(waitMs)
  }
}

/** Storage that takes nothing more loses the pace, not the lead: the vendor will say so again. */
async function changePaces(
  { paces }: PacedWorld,
  limits: readonly string[],
  change: (pace: Pace) => Pace,
): Promise<void> {
  await paces.update((all) => changed(all, limits, change))
}

const changed = (all: Paces, names: readonly string[], change: (pace: Pace) => Pace): Paces => ({
  ...all,
  ...Object.fromEntries(names.map((name) => [name, change(all[name] ?? freePace)])),
})
