import { unparse } from 'papaparse'
import type { ListRow } from '../../lib/messages/views.ts'

/** The words of the file's first line. */
export interface CsvHeadings {
  name: string
  title: string
  company: string
  email: string
  phone: string
  status: string
  website: string
  address: string
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

/** Writes leads as a CSV file. Each e-mail and phone has a column of its own, as imports of CRMs want it. */
export function leadsToCsv(
  rows: readonly ListRow[],
  headings: CsvHeadings,
  statusLabel: (statusId: string) => string,
): string {
  const emailCount = columnCount(rows, (row) => row.emails)
  const phoneCount = columnCount(rows, (row) => row.phones)
  const fields = [
    headings.name,
    headings.title,
    headings.company,
    ...numbered(headings.email, emailCount),
    ...numbered(headings.phone, phoneCount),
    headings.status,
    headings.website,
    headings.address,
    headings.note,
    headings.page,
    headings.pageTitle,
    headings.savedAt,
  ]
  const data = rows.map((row) => [
    row.name,
    row.title,
    row.company,
    ...padded(row.emails, emailCount),
    ...padded(row.phones, phoneCount),
    statusLabel(row.statusId),
    row.website,
    row.address,
    row.note,
    row.pageUrl,
    row.pageTitle,
    sortableTime(row.savedAt),
  ])
  return byteOrderMark + unparse({ fields, data }, { escapeFormulae: formula })
}

function columnCount(rows: readonly ListRow[], values: (row: ListRow) => string[]): number {
  return rows.reduce((most, row) => Math.max(most, values(row).length), 1)
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
