import { unparse } from 'papaparse'
import type { ListRow, RowPerson } from '../../lib/messages/list-views.ts'

/** The words of the file's first line. */
export interface CsvHeadings {
  name: string
  title: string
  email: string
  phone: string
  company: string
  companyEmail: string
  companyPhone: string
  website: string
  address: string
  status: string
  note: string
  page: string
  pageTitle: string
  savedAt: string
}

/**
 * What a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection, with the
 * full-width signs). A `+` that begins a phone number runs nothing, and other programs must read it as it is.
 */
const formula = /^(?:[=@\-＝＋－＠\t\r\n]|\+(?!\d+(?: ext\. \d+)?$))/

/** Without it Excel takes the file for the system's own 8-bit encoding. */
const byteOrderMark = '\uFEFF'

const nobody: RowPerson = { name: '', title: '', emails: [], phones: [] }

/**
 * Writes leads as a CSV file, a line for each person: what belongs to the company and to the lead stands in each of
 * its lines. Each e-mail and phone has a column of its own, as imports of CRMs want it.
 */
export function leadsToCsv(
  rows: readonly ListRow[],
  headings: CsvHeadings,
  statusLabel: (statusId: string) => string,
): string {
  const lines = rows.flatMap((row) => {
    const people = row.people.length === 0 ? [nobody] : row.people
    return people.map((person) => ({ row, person }))
  })
  const columns: Column[] = [
    one(headings.name, ({ person }) => person.name),
    one(headings.title, ({ person }) => person.title),
    many(headings.email, ({ person }) => person.emails),
    many(headings.phone, ({ person }) => person.phones),
    one(headings.company, ({ row }) => row.company),
    many(headings.companyEmail, ({ row }) => row.companyEmails),
    many(headings.companyPhone, ({ row }) => row.companyPhones),
    one(headings.website, ({ row }) => row.website),
    one(headings.address, ({ row }) => row.address),
    one(headings.status, ({ row }) => statusLabel(row.statusId)),
    one(headings.note, ({ row }) => row.note),
    one(headings.page, ({ row }) => row.pageUrl),
    one(headings.pageTitle, ({ row }) => row.pageTitle),
    one(headings.savedAt, ({ row }) => sortableTime(row.savedAt)),
  ]
  const widths = columns.map(({ values }) => widest(lines, values))
  const fields = columns.flatMap(({ heading }, index) => numbered(heading, widths[index] ?? 1))
  const data = lines.map((line) =>
    columns.flatMap(({ values }, index) => padded(values(line), widths[index] ?? 1)),
  )
  return byteOrderMark + unparse({ fields, data }, { escapeFormulae: formula })
}

interface Line {
  row: ListRow
  person: RowPerson
}

/** One kind of value; it takes as many columns as the line with the most of them needs. */
interface Column {
  heading: string
  values: (line: Line) => readonly string[]
}

function many(heading: string, values: Column['values']): Column {
  return { heading, values }
}

function one(heading: string, value: (line: Line) => string): Column {
  return { heading, values: (line) => [value(line)] }
}

function widest(lines: readonly Line[], values: Column['values']): number {
  return lines.reduce((most, line) => Math.max(most, values(line).length), 1)
}

function numbered(heading: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? heading : `${heading} ${index + 1}`))
}

function padded(values: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => values[index] ?? '')
}

/** UTC to the second, in the one form that sorts as text and that spreadsheets read as a date. */
function sortableTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}
