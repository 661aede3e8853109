import { Hono } from 'hono'
import { z } from 'zod'
import { mxError } from './mx-error.ts'
import { pageOf, pagingSchema, sortingSchema } from './pages.ts'
import { readBody } from './read-body.ts'
import { renderLead } from './render-lead.ts'
import type { LeadSquaredState } from './state.ts'

const searchSchema = z.strictObject({
  Parameter: z.strictObject({
    LookupName: z.string(),
    LookupValue: z.string(),
    SqlOperator: z.enum(['=', '<>', '>', '>=', '<', '<=', 'LIKE']),
  }),
  Columns: z.strictObject({ Include_CSV: z.string() }).optional(),
  Sorting: sortingSchema.optional(),
  Paging: pagingSchema.optional(),
})

type Row = Readonly<Record<string, string | null>>

/** The search by the value of one field, sorted and by the page. It lags behind what is written as others do. */
export function leadSearchRoutes(state: LeadSquaredState): Hono {
  const { settings } = state
  return new Hono().post('/LeadManagement.svc/Leads.Get', async (context) => {
    const { Parameter, Columns, Sorting, Paging } = await readBody(context, searchSchema)
    const indexedUntil = settings.now() - settings.searchLagMs
    const rows: Row[] = state.leads.filter(({ createdAt }) => createdAt <= indexedUntil).map(renderLead)
    const columns = Columns?.Include_CSV.split(',').map((name) => name.trim())
    for (const name of [Parameter.LookupName, ...(columns ?? [])]) requireField(rows, name)
    const found = rows.filter((row) => settings.leadsquared.ignoresFilters || matches(row, Parameter))
    return context.json(pageOf(found, Sorting, Paging).map((row) => pick(row, columns)))
  })
}

/** As long as there is nobody, every name will do. */
function requireField([row]: readonly Row[], name: string): void {
  if (row !== undefined && !(name in row))
    throw mxError('MXInvalidInputException', `Invalid column: '${name}'.`)
}

function matches(
  row: Row,
  { LookupName, LookupValue, SqlOperator }: z.infer<typeof searchSchema>['Parameter'],
) {
  const held = row[LookupName]?.toLowerCase()
  const value = LookupValue.toLowerCase()
  if (held === undefined) return false
  switch (SqlOperator) {
    case '=':
      return held === value
    case '<>':
      return held !== value
    case '>':
      return held > value
    case '>=':
      return held >= value
    case '<':
      return held < value
    case '<=':
      return held <= value
    case 'LIKE':
      return held.includes(value.replaceAll('%', ''))
  }
}

const pick = (row: Row, columns: readonly string[] = Object.keys(row)): Row =>
  Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))
