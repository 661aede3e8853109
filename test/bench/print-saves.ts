import { measureSaves, TEAM } from './measure-save.ts'
import { percentile } from './percentile.ts'
import { formatMs, formatTable } from './table.ts'

/** How long the user waits for "saved": from Save until the lead is safe on disk. */
export async function printSaves(): Promise<void> {
  const { toCrm, toList, teamToCrm, floor } = await measureSaves()
  const floorMs = percentile(floor, 0.5)
  const row = (name: string, times: number[]) => [
    name,
    ...[0.5, 0.95].map((share) => formatMs(percentile(times, share))),
    formatMs(percentile(times, 0.5) / floorMs),
  ]
  const heads = [`${floor.length} saves each, ms`, 'median', 'p95', '× floor']
  const rows = [
    row('one bare strict write', floor),
    row('Save → safe on disk, to a CRM', toCrm),
    row('Save → safe on disk, to the list', toList),
    row(`Save → safe on disk, ${TEAM} people to a CRM (${teamToCrm.length} times)`, teamToCrm),
  ]
  console.log(`\n${formatTable(heads, rows)}`)
}
