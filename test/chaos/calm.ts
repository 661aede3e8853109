import type { Entry } from '../../lib/outbox/entry.ts'
import { dueAt } from '../../lib/outbox/wait.ts'
import type { Stage } from './stage.ts'
import { answerQuestions, repairConnections } from './user.ts'

const HOUR_MS = 3_600_000

/** What was still under way after a day on which nothing went wrong and nobody did anything. */
export interface Calmed {
  stranded: string[]
}

/**
 * Nothing goes wrong any more, what is broken is repaired, and time passes: a day in which the alarm alone wakes the
 * worker, and then a morning on which the browser is opened.
 */
export async function calm(stage: Stage): Promise<Calmed> {
  const { device, network, scheduler, sandbox } = stage
  network.calm()
  for (const worker of device.livingWorkers()) worker.life.spare()
  for (const fullness of Object.values(device.fullness)) fullness.times = 0
  await scheduler.pass(60_000)
  sandbox.settings.rateLimit = null
  device.goOnline(true)
  for (const vendor of ['close', 'pipedrive', 'leadsquared'] as const) device.permit(vendor)
  await repairConnections(stage)
  void device.worker().ask('outbox.pause', { isPaused: false })
  await untilDone(stage, scheduler.now() + 24 * HOUR_MS)
  // A key that went with a worker, in the middle of disconnecting, is missed only when something is sent.
  if ((await device.disk.allEntries()).some(({ state }) => state.kind === 'paused')) {
    await repairConnections(stage)
    await untilDone(stage, scheduler.now() + 3 * HOUR_MS)
  }
  const stranded = (await device.disk.allEntries()).filter(isUnderWay).map(({ id }) => id)
  if (stranded.length > 0) {
    device.open()
    await untilDone(stage, scheduler.now() + 3 * HOUR_MS)
  }
  return { stranded }
}

/** Neither there, nor with a question to the user; or there, and still to be looked at. */
export const isUnderWay = (entry: Entry): boolean =>
  dueAt(entry) !== null || entry.state.kind === 'sending' || entry.state.kind === 'paused'

/** Nothing is to be sent, but it may be looked what is there twice. */
export const isStill = ({ state: { kind } }: Entry): boolean =>
  /^(delivered|doubled|undone|left|unsure|refused)$/.test(kind)

/** More often the user does not answer: a vendor may never do what is asked. */
const MOST_ANSWERS = 10

/** The user answers questions when there are some and he is there. */
async function untilDone(stage: Stage, until: number): Promise<void> {
  const { device, scheduler, story } = stage
  await scheduler.settle()
  let askedAt: number | null = null
  for (let answers = 0; answers < MOST_ANSWERS; ) {
    const entries = await device.disk.allEntries()
    const isAsking = entries.some(({ state: { kind } }) => /^(unsure|doubled|left)$/.test(kind))
    if (isAsking) askedAt ??= scheduler.now()
    const isPatient = askedAt === null || scheduler.now() < askedAt + HOUR_MS
    // A lead may be looked for again only once the user has said what became of another.
    if (entries.some((entry) => isUnderWay(entry) && (isPatient || !isStill(entry)))) {
      if (!(await scheduler.step(until))) return
      continue
    }
    if (!isAsking || !story.circumstances.isUserThere) return
    askedAt = null
    answers += 1
    await scheduler.pass(120_000)
    await answerQuestions(stage)
  }
}
