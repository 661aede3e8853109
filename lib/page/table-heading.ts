import { childrenOf, closest, parentElementOf, queryWithin, textOf } from './dom.ts'
import { lineLabel } from './label.ts'
import { fold } from './text.ts'

/** The words at the head of a cell's column, where a cell of the table's first row stands above it; else ''. */
export function columnHeading(element: Element): string {
  const cell = closest(element, 'td')
  const row = cell === null ? null : parentElementOf(cell)
  const table = row === null ? null : closest(row, 'table')
  if (cell === null || row === null || table === null) return ''
  const [firstRow] = queryWithin(table, 'tr')
  if (firstRow === undefined || firstRow === row) return ''
  const index = [...childrenOf(row)].indexOf(cell)
  const heading = childrenOf(firstRow)[index]
  return heading === undefined ? '' : lineLabel(fold(textOf(heading)?.slice(0, 200) ?? ''))
}
