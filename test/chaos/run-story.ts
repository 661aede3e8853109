import { type Breakage, unbroken } from './breakage.ts'
import { calm } from './calm.ts'
import { quickDisk, realDisk } from './disk.ts'
import { judge, type Verdict } from './judge.ts'
import { perform } from './perform.ts'
import { setStage } from './stage.ts'
import type { Story } from './story.ts'

export interface Ending extends Verdict {
  /** Leads that were accepted, at each destination. */
  accepted: number
  undone: number
  /** For each entry of which the user was ever asked: where, and about what. */
  asked: string[]
  /** Not delivered after a calm day, before the browser was opened again. */
  stranded: string[]
  /** Every request and what became of it. */
  history: readonly string[]
}

/** Plays a story to its end, and judges it. */
export async function runStory(story: Story, breakage: Breakage = unbroken): Promise<Ending> {
  const disk = story.circumstances.isOnDisk ? realDisk() : quickDisk()
  const stage = await setStage(story, disk, breakage)
  for (const { command, turns } of story.steps) {
    await perform(stage, command)
    if (turns === null) await stage.scheduler.settle()
    else for (let turn = 0; turn < turns; turn++) await stage.scheduler.turn()
  }
  const { stranded } = await calm(stage)
  const verdict = await judge(stage)
  for (const worker of stage.device.livingWorkers()) worker.life.die()
  await disk.wipe()
  const pages = stage.book.all()
  return {
    ...verdict,
    accepted: pages.filter(({ everAccepted }) => everAccepted).length,
    undone: pages.filter(({ told, everAccepted }) => everAccepted && told === 'undone').length,
    asked: [...stage.device.asked.values()],
    stranded,
    history: stage.network.history,
  }
}
