import fc from 'fast-check'
import { anyStory } from './any-story.ts'
import type { Breakage } from './breakage.ts'
import { type Ending, runStory } from './run-story.ts'
import type { Story } from './story.ts'
import { Tally } from './tally.ts'

export interface Chaos {
  seed: number
  runs: number
  /** Only the case of this path, as a failure told it. */
  path?: string
  breakage?: Breakage
  /** False: the first story that goes wrong will do. */
  isShrunk?: boolean
  /** After each thousand runs. */
  progress?: (tally: Tally) => void
}

/** The smallest story that was found to go wrong, and how. */
export interface Failure {
  seed: number
  path: string
  story: Story
  ending: Ending
}

export interface Outcome {
  tally: Tally
  failure: Failure | null
}

/** Plays random stories until one goes wrong, and then looks for the smallest that does. */
export async function runChaos({
  seed,
  runs,
  path,
  breakage,
  isShrunk = true,
  progress,
}: Chaos): Promise<Outcome> {
  const tally = new Tally()
  let counted = 0
  let isShrinking = false
  let failed: { story: Story; ending: Ending } | null = null
  const property = fc.asyncProperty(anyStory, async (story) => {
    const ending = await runStory(story, breakage)
    const isRight = isAllRight(ending)
    if (!isRight) failed = { story, ending }
    if (!isShrinking) {
      tally.add(ending)
      counted += 1
      if (counted % 1000 === 0) progress?.(tally)
    }
    isShrinking ||= !isRight
    return isRight
  })
  const details = await fc.check(property, {
    seed,
    numRuns: runs,
    endOnFailure: !isShrunk,
    ...(path !== undefined && { path }),
  })
  if (!details.failed) return { tally, failure: null }
  // A throw of the harness's own is a bug of it.
  if (failed === null) throw details.errorInstance
  const { story, ending }: { story: Story; ending: Ending } = failed
  return { tally, failure: { seed: details.seed, path: details.counterexamplePath ?? '', story, ending } }
}

const isAllRight = ({ lost, duplicated, wrong }: Ending): boolean =>
  lost.length + duplicated.length + wrong.length === 0
