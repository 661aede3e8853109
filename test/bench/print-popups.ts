import { measurePopups } from './measure-popup.ts'
import { percentile } from './percentile.ts'
import { formatMs, formatTable } from './table.ts'

/** How long the user waits for the popup: from the toolbar click to the form that is filled. */
export async function printPopups(): Promise<void> {
  const { empty, gleaner } = await measurePopups()
  const ratios = gleaner.map((time, index) => time / (empty[index] ?? time))
  const row = (name: string, values: number[]) => [
    name,
    ...[0.5, 0.95].map((share) => formatMs(percentile(values, share))),
  ]
  console.log(
    `\n${formatTable(
      [`${empty.length} pairs on a page of 5,000 nodes`, 'median', 'p95'],
      [
        row('an empty extension’s popup → first paint, ms', empty),
        row('Gleaner’s → the filled form, ms', gleaner),
        row('ratio of the pairs', ratios),
      ],
    )}`,
  )
}
