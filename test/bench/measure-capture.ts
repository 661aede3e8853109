import { z } from 'zod'
import type { SavedPage } from '../eval/page-folder.ts'
import { draftOf } from '../eval/predict.ts'
import type { Captures } from '../eval/start-captures.ts'
import { longestTaskScript } from './longest-task.ts'
import type { System } from './systems.ts'

/** Milliseconds of one system on one page, in a fresh document, or what went wrong. */
export type Timing = { ms: number; nodes: number } | { failed: string }

/** Milliseconds of Gleaner on one page: in the page, its longest task there, and in the background. */
export type GleanerTiming =
  | { ms: number; nodes: number; longestTaskMs: number; draftMs: number }
  | { failed: string }

export async function timeSystem(captures: Captures, page: SavedPage, { script }: System): Promise<Timing> {
  const captured = await captures.capture(page, script)
  return 'failed' in captured ? { failed: captured.failed } : { ms: captured.ms, nodes: captured.nodes }
}

/** The page is opened once more for the longest task, whose observer takes time of its own. */
export async function timeGleaner(
  captures: Captures,
  page: SavedPage,
  { script }: System,
): Promise<GleanerTiming> {
  const captured = await captures.capture(page, script)
  if ('failed' in captured) return { failed: captured.failed }
  const start = performance.now()
  draftOf(captured.answer)
  const draftMs = performance.now() - start
  const observed = await captures.capture(page, longestTaskScript(script))
  if ('failed' in observed) return { failed: observed.failed }
  return { ms: captured.ms, nodes: captured.nodes, longestTaskMs: z.number().parse(observed.answer), draftMs }
}
