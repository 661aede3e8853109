import type { SavedPage } from '../eval/page-folder.ts'
import type { Captures } from '../eval/start-captures.ts'
import { LONG_TASK_MS } from './longest-task.ts'
import { timeGleaner, timeSystem } from './measure-capture.ts'
import { percentile } from './percentile.ts'
import { floor, readGleaner, readOthers } from './systems.ts'
import { formatMs, formatTable } from './table.ts'

interface Row {
  name: string
  times: number[]
  failures: number
}

function statisticsOf({ name, times, failures }: Row, floorMs: number): string[] {
  const median = percentile(times, 0.5)
  const shares = [median, percentile(times, 0.95), percentile(times, 0.99), Math.max(...times)]
  return [
    name,
    ...shares.map(formatMs),
    formatMs(median / floorMs),
    failures === 0 ? '' : `${failures} failed`,
  ]
}

/** Each system over all of the pages, each page opened anew for each. */
export async function printOrdinaryPages(captures: Captures, pages: readonly SavedPage[]): Promise<void> {
  const gleaner = readGleaner()
  const rows = new Map<string, Row>()
  const longTasks: string[] = []
  const add = (name: string, timing: number | null) => {
    const row = rows.get(name) ?? { name, times: [], failures: 0 }
    rows.set(name, row)
    if (timing === null) row.failures += 1
    else row.times.push(timing)
  }
  for (const page of pages) {
    for (const system of [floor, ...readOthers()]) {
      const timing = await timeSystem(captures, page, system)
      add(system.name, 'failed' in timing ? null : timing.ms)
    }
    const timing = await timeGleaner(captures, page, gleaner)
    add(gleaner.name, 'failed' in timing ? null : timing.ms)
    if ('failed' in timing) continue
    add('  its draft, in the background', timing.draftMs)
    if (timing.longestTaskMs >= LONG_TASK_MS) longTasks.push(`${page.id} ${formatMs(timing.longestTaskMs)}`)
  }
  const floorMs = percentile(rows.get(floor.name)?.times ?? [], 0.5)
  const heads = [`${pages.length} pages, cold, ms`, 'median', 'p95', 'p99', 'most', '× floor', '']
  const lines = [...rows.values()].map((row) => statisticsOf(row, floorMs))
  console.log(`\n${formatTable(heads, lines)}`)
  console.log(`\n  Tasks of ${LONG_TASK_MS} ms and more: ${longTasks.join(', ') || 'none'}`)
}

const formatTask = (ms: number) => (ms < LONG_TASK_MS ? `< ${LONG_TASK_MS}` : formatMs(ms))

/** Gleaner and the floor, page by page. */
export async function printHardPages(captures: Captures, pages: readonly SavedPage[]): Promise<void> {
  const gleaner = readGleaner()
  const rows: string[][] = []
  for (const page of pages) {
    const least = await timeSystem(captures, page, floor)
    const timing = await timeGleaner(captures, page, gleaner)
    const floorCell = 'failed' in least ? least.failed : formatMs(least.ms)
    if ('failed' in timing) rows.push([page.id, '', timing.failed, '', '', floorCell])
    else {
      const { nodes, ms, longestTaskMs, draftMs } = timing
      rows.push([
        page.id,
        String(nodes),
        formatMs(ms),
        formatTask(longestTaskMs),
        formatMs(draftMs),
        floorCell,
      ])
    }
  }
  const heads = ['hard pages, cold, ms', 'nodes', 'capture', 'longest task', 'draft', 'floor']
  console.log(`\n${formatTable(heads, rows)}`)
}
