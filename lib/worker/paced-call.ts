import type { Call, CallAnswer } from '../crm/call.ts'
import type { Crm } from '../crm/contract.ts'
import { freePace, type Pace, waitForSlotMs, withRequest, withSign } from '../outbox/pace.ts'
import type { World } from './world.ts'

/** So short a wait is waited out within an attempt; the worker lives that long. */
export const LONGEST_PAUSE_MS = 10_000

type PacedWorld = Pick<World, 'call' | 'paces' | 'now' | 'pause'>

/** The `call` of one connection: keeps to the pace that the vendor's answers tell, and remembers what they tell. */
export function pacedCall(world: PacedWorld, connectionId: string, crm: Pick<Crm<never>, 'pace'>): Call {
  return async (request) => {
    const turnedAway = await takeSlot(world, connectionId)
    if (turnedAway !== null) return turnedAway
    const answer = await world.call(request)
    const sign = answer.kind === 'answer' ? crm.pace(answer) : null
    if (sign !== null) await changePace(world, connectionId, (pace) => withSign(pace, sign, world.now()))
    return answer
  }
}

/** How long until a connection may be asked, as far as it is known. */
export async function paceWaitMs({ paces, now }: PacedWorld, connectionId: string): Promise<number> {
  return waitForSlotMs((await paces.read())[connectionId] ?? freePace, now())
}

/** Waits for a slot and takes it, as one act with looking for it; an answer: the wait would be too long. */
async function takeSlot(world: PacedWorld, connectionId: string): Promise<CallAnswer | null> {
  for (;;) {
    let waitMs = 0
    let delay: Pace['delay'] = 'busy'
    await changePace(world, connectionId, (pace) => {
      waitMs = waitForSlotMs(pace, world.now())
      delay = pace.delay
      return waitMs === 0 ? withRequest(pace, world.now()) : pace
    })
    if (waitMs === 0) return null
    if (waitMs > LONGEST_PAUSE_MS) return { kind: 'not-sent', reason: 'paced', waitMs, delay }
    await world.pause(waitMs)
  }
}

/** Storage that takes nothing more loses the pace, not the lead: the vendor will say so again. */
async function changePace(
  { paces }: PacedWorld,
  connectionId: string,
  change: (pace: Pace) => Pace,
): Promise<void> {
  await paces.update((all) => ({ ...all, [connectionId]: change(all[connectionId] ?? freePace) }))
}
