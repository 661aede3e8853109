import { closest, elementsIn, firstWithin, parentElementOf, textOf } from '../page/dom.ts'
import { unseam } from './text.ts'

/** The words at the head of a cell's column, where a cell of the table's first row stands above it; else ''. */
export function columnHeading(element: Element): string {
  const cell = closest(element, 'td')
  const row = cell && parentElementOf(cell)
  const table = row && closest(row, 'table')
  const firstRow = table && firstWithin(table, 'tr')
  if (!cell || !row || !firstRow || firstRow === row) return ''
  const heading = elementsIn(firstRow)[elementsIn(row).indexOf(cell)]
  return lineLabel((heading && textOf(heading))?.trim())
}

/** A short line of words only, such as a `dt`, can label what is below it. */
export const lineLabel = (line = ''): string => (line.length < 31 && !/[\d@]/.test(line) ? unseam(line) : '')
