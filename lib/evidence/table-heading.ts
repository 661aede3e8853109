import type { Line } from './line.ts'
import { unseam } from './text.ts'

/**
 * Tells of each cell of a table what words stand at the head of its column, by the cells of the table's first row;
 * '' for what is no cell, or stands in that row itself.
 */
export function createColumnHeadings(lines: readonly Line[]): (line: Line) => string {
  const headings = new Map<string, string>()
  for (const line of lines) {
    const cell = cellOf(line)
    if (cell?.row === 0 && !headings.has(cell.column)) headings.set(cell.column, lineLabel(line.text.trim()))
  }
  return (line) => {
    const cell = cellOf(line)
    return cell === null || cell.row === 0 ? '' : (headings.get(cell.column) ?? '')
  }
}

interface Cell {
  row: number
  /** The table's path and the cell's index in its row. */
  column: string
}

/** The cell around a line, up to two elements above it; a row stands in a section, a section in the table. */
function cellOf({ path, tags }: Line): Cell | null {
  const level = tags.findIndex((tag) => tag === 'td' || tag === 'th')
  if (level === -1) return null
  const steps = path.split('/')
  const [section, row, cell] = steps.slice(steps.length - level - 3, steps.length - level)
  if (section === undefined || row === undefined || cell === undefined) return null
  const table = steps.slice(0, steps.length - level - 3).join('/')
  const isFirst = row === '0' && section === '0'
  return { row: isFirst ? 0 : 1, column: `${table}|${cell}` }
}

/** A short line of words only, such as a `dt`, can label what is below it. */
export const lineLabel = (line = ''): string => (line.length < 31 && !/[\d@]/.test(line) ? unseam(line) : '')
