import { COMPANY_LABEL } from './companies/company-label.ts'
import type { Findings } from './findings.ts'
import { type Line, placeIn } from './line.ts'
import { TITLE_SHAPE } from './line-parts.ts'
import { isNameShaped } from './name-shape.ts'
import { createColumnHeadings } from './table-heading.ts'
import { snippetAround, unseam } from './text.ts'

/** Heads of columns in lists of people, beside those that forms and imprints have. */
export const EMPLOYER_HEADING =
  /^(?:employer|affiliation|institution|company\/organi[sz]ation|organisme|employeur|arbeitgeber|einrichtung|institución|instituição|azienda|società|ente|werkgever|organisatie|arbeidsgiver|arbetsgivare|bedrift|organisaatio|instytucja|instituce|место работы|учреждение|所属|勤務先|单位|소속)$/iu
/** What parts the name from the firm in "Ann Ode | Halden Tools (Chair)"; a comma is within either. */
export const BAR = /\s{0,2}[|•·()\u2013\u2014\u2060]\s{0,2}|\s-\s/g
/** How many lines below a name may still be of the same card. */
const REACH = 3
/** Of longer lists the first; the page has other things to say. */
const MOST = 1500
const LONGEST_LINE = 160

interface Segment {
  value: string
  start: number
  end: number
}

/**
 * Reports what stands beside and below names: in lists of other firms' people that may be the firm, which `lib/lead`
 * tells from titles and towns. The label says whose it is ("= Ann Ode"), or 'column' in a column of companies; the
 * slot also says which part of the card it is.
 */
export function readBesideNames(lines: readonly Line[], findings: Findings): void {
  const headingOf = createColumnHeadings(lines)
  let count = 0
  const add = (line: Line, { value, start, end }: Segment, part: string, label: string): void => {
    if (!TITLE_SHAPE.test(value) || /\d{3}/.test(value) || count >= MOST) return
    const { path, slot } = placeIn(line, start, end)
    count++
    const snippet = snippetAround(line.text, start)
    const place = { path, slot: `${slot}|${part}`, visible: line.visible }
    findings.add({ field: 'company', value, source: 'text', subject: 'person', label, snippet, ...place })
  }
  for (const [index, line] of lines.entries()) {
    if (line.menu || line.text.length > LONGEST_LINE) continue
    const segments = segmentsOf(line.text)
    const heading = headingOf(line)
    const [whole] = segments
    if (whole !== undefined && (EMPLOYER_HEADING.test(heading) || COMPANY_LABEL.test(heading)))
      add(line, { value: unseam(line.text).trim(), start: 0, end: line.text.length }, 'column', 'column')
    const name = nameIn(whole)
    if (name === null) continue
    const label = `= ${name}`
    for (const [at, segment] of segments.slice(1).entries())
      for (const part of partsOf(segment)) add(line, part, `${at}${part.part}`, label)
    for (const [below, part] of cardBelow(lines, index))
      for (const segment of segmentsOf(below.text).flatMap(partsOf))
        add(below, segment, `${part}${segment.part}`, label)
  }
}

/** "Ann Ode", also where "Jr." or a degree follows. */
function nameIn(segment: Segment | undefined): string | null {
  const [name = '', ...behind] = segment?.value.split(/,\s?/) ?? []
  return isNameShaped(name) && behind.every((part) => part.length < 7) ? name : null
}

/** The whole, and what stands behind its first comma: the firm in "Director, Halden Tools". */
function partsOf({ value, start, end }: Segment): (Segment & { part: string })[] {
  const comma = value.indexOf(', ')
  const whole = { value, start, end, part: '' }
  if (comma === -1) return [whole]
  return [whole, { value: value.slice(comma + 2).trim(), start: start + comma + 2, end, part: ',' }]
}

/** The lines below a name up to the next one's, each with what tells it from the other parts of its card. */
function cardBelow(lines: readonly Line[], index: number): [Line, string][] {
  const line = lines[index]
  if (line === undefined) return []
  const row = rowOf(line)
  const card: [Line, string][] = []
  for (const [at, below] of lines.slice(index + 1, index + 1 + REACH).entries()) {
    const isNext = row === null ? isAlike(line, below) : rowOf(below) !== row
    if (isNext || below.menu || below.text.length > LONGEST_LINE) break
    card.push([below, row === null ? `+${at}` : `td${below.path.slice(row.length).split('/')[1]}`])
  }
  return card
}

const isAlike = (name: Line, below: Line): boolean =>
  placeIn(name, 0, 1).slot === placeIn(below, 0, 1).slot && nameIn(segmentsOf(below.text)[0]) !== null

/** The path of the row around a cell; null for what is in none. */
function rowOf({ path, tags }: Line): string | null {
  const level = tags.findIndex((tag) => tag === 'td' || tag === 'th')
  return level === -1
    ? null
    : path
        .split('/')
        .slice(0, -1 - level)
        .join('/')
}

function segmentsOf(text: string): Segment[] {
  const cuts = [...text.matchAll(BAR)].flatMap(({ index, 0: bar }) => [index, index + bar.length])
  const edges = [0, ...cuts, text.length]
  return edges.slice(1).flatMap((end, index) => {
    const raw = text.slice(edges[index], end)
    const value = raw.trim()
    const start = (edges[index] ?? 0) + raw.length - raw.trimStart().length
    return /[\p{L}\d]{2}/u.test(value) ? [{ value, start, end: start + value.length }] : []
  })
}
