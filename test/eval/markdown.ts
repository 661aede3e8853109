/** One table of a report; the first column holds words, the others numbers. */
export interface Table {
  title: string
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A report in Markdown that reads well on a terminal too. `facts` are what it was measured with. */
export interface Report {
  title: string
  note?: string | undefined
  facts: readonly (readonly [name: string, value: string])[]
  tables: readonly Table[]
}

export function formatReport({ title, note, facts, tables }: Report): string {
  const parts = [
    `# ${title}`,
    ...(note === undefined ? [] : [note]),
    facts.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
    ...tables.flatMap((table) => [`## ${table.title}`, formatTable(table)]),
  ]
  return `${parts.join('\n\n')}\n`
}

function formatTable({ heads, rows }: Table): string {
  const widths = heads.map((_, column) =>
    Math.max(3, ...[heads, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const align = (row: readonly string[]) =>
    widths.map((width, column) =>
      column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
    )
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(align(heads)), line(rule), ...rows.map((row) => line(align(row)))].join('\n')
}
