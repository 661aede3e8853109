import { type Match, scanEmails } from './emails/scan-emails.ts'
import { type Surroundings, scanObfuscatedEmails } from './emails/scan-obfuscated-emails.ts'
import type { Finding } from './evidence.ts'
import type { Findings, Found } from './findings.ts'
import { type Line, placeIn, tagsOf } from './line.ts'
import { type LinePart, readLineParts, readNameRuns, TITLE_SHAPE } from './line-parts.ts'
import { scanPhones } from './phones/scan-phones.ts'
import { readLink } from './read-links.ts'
import { readAddressed, readSentenceTitle } from './sentence-titles.ts'
import { createColumnHeadings, lineLabel } from './table-heading.ts'
import { snippetAround, unseam } from './text.ts'

/** Something found in a line, with its place. */
type Placed = Found & Match

/** A line with what stands in it. */
interface ReadLine {
  line: Line
  contacts: Placed[]
  parts: LinePart[]
  /** Names that pictures before the line bear. */
  pictured: readonly Found[]
}

const SHORT_LINE = 160
/** So many small words with a full stop: people in it are talked about. */
const FEWEST_SMALL_WORDS = 4
const NEAR_CONTACT = 90
const EMPHASISED = new Set('h1 h2 h3 h4 h5 h6 strong b dt th figcaption legend'.split(' '))

const HEADING = new Set('h1 h2 h3 h4 h5 h6 caption legend'.split(' '))
/** The end of a line before a number or an address: "Head of Sales, Tel." */
export const CONTACT_LABEL =
  /[\s|,;:•·–—-]{0,4}(?:tel(?:efon|ephone)?|phone|mobile?|cell|direct|e-?mail|fax|fon)?[\s|,;:.•·–—(-]{0,4}$/i

/**
 * Reports e-mails, phones, links, names and what stands beside names, in the order of the page. `pictured` are the
 * names that pictures bear, by the line that each stands before.
 */
export function readLines(
  lines: readonly Line[],
  findings: Findings,
  host = '',
  pictured: ReadonlyMap<number, readonly Found[]> = new Map(),
): void {
  const headingOf = createColumnHeadings(lines)
  const read = lines.map((line, index) => ({
    ...readLine(line, { host, label: lineLabel(lines[index - 1]?.text) }),
    pictured: pictured.get(index) ?? [],
  }))
  for (const [index, one] of read.entries()) {
    if (findings.isFull()) return
    for (const found of one.pictured) findings.add(found)
    for (const found of foundIn(one, index, read, headingOf(one.line))) findings.add(found)
  }
  for (const found of pictured.get(lines.length) ?? []) findings.add(found)
}

function readLine(line: Line, surroundings: Surroundings): Omit<ReadLine, 'pictured'> {
  const emails = readEmails(line, surroundings)
  const contacts = [...emails, ...readLinks(line), ...readPhones(line, emails)]
  return { line, contacts, parts: line.menu ? [] : readNames(line, contacts) }
}

function foundIn(one: ReadLine, index: number, all: readonly ReadLine[], heading: string): Found[] {
  const { line, contacts } = one
  const parts = one.parts.length > 0 ? one.parts : titleBeside(one, index, all)
  const names = parts.map((part) => {
    const placed = place(line, part, part.field)
    const source = isEmphasised(placed.slot ?? '') ? ('heading' as const) : placed.source
    return { ...placed, source, label: part.label }
  })
  let previousEnd = 0
  return [...contacts, ...names]
    .sort((a, b) => a.start - b.start)
    .map((found, at) => {
      const above = at === 0 ? labelAbove(found, heading, all[index - 1]?.line.text) : ''
      const label = found.label || labelFor(line, found, previousEnd) || above
      if (isContact(found)) previousEnd = Math.max(previousEnd, found.end)
      return { ...found, label, snippet: snippetAround(line.text, found.start) }
    })
}

/** Of a phone both count: in a table of two columns the cell before it says more than the first row. */
function labelAbove({ field }: Found, heading: string, lineBefore: string | undefined): string {
  const before = lineLabel(lineBefore)
  return field === 'phone' && heading && before ? `${heading}: ${before}` : heading || before
}

const isContact = ({ field }: Pick<Finding, 'field'>): boolean => field !== 'name' && field !== 'title'

/** By its own tag or that around it, or by a class that says that a name stands here. */
const isEmphasised = (slot: string): boolean => {
  const [own = '', around = ''] = tagsOf(slot)
  return EMPHASISED.has(own) || EMPHASISED.has(around) || /^[^<]*name/i.test(slot)
}

/** Headings, and short lines near one that holds a name, may be titles; before a contact, what stands before it. */
function titleBeside({ line, contacts }: ReadLine, index: number, all: readonly ReadLine[]): LinePart[] {
  if (line.menu) return []
  const [first] = contacts.filter(({ source }) => source !== 'link')
  const text = first === undefined ? line.text : line.text.slice(0, first.start).replace(CONTACT_LABEL, '')
  const value = text.trim()
  const isHead = HEADING.has(line.tags[0] ?? '') && first === undefined
  if (!TITLE_SHAPE.test(value) || (!isHead && !isNearName(line, index, all))) return []
  return [{ field: 'title', value: unseam(value), start: 0, end: text.length, label: '' }]
}

/** Next to a name, or a little further in the same card or row. */
function isNearName({ path }: Line, index: number, all: readonly ReadLine[]): boolean {
  const isNamed = (step: number) => {
    const other = all[index + step]
    return other?.parts.some(({ field }) => field === 'name') || (other?.pictured.length ?? 0) > 0
  }
  if ([-2, -1, 0, 1].some(isNamed)) return true
  const card = path.split('/').slice(0, -2).join('/')
  return [-5, -4, -3, 2, 3, 4].some(
    (step) => isNamed(step) && card !== '' && all[index + step]?.line.path.startsWith(`${card}/`),
  )
}

/** What stands before a contact in its line, behind the one before it. */
const labelFor = ({ text }: Line, found: Placed, previousEnd: number): string =>
  isContact(found) ? unseam(text.slice(Math.max(previousEnd, found.start - 50), found.start)).trim() : ''

function place(line: Line, match: Match, field: Found['field']): Placed {
  const { path, slot } = placeIn(line, match.start, match.end)
  return { ...match, field, source: 'text', path, slot, visible: line.visible }
}

function readEmails(line: Line, surroundings: Surroundings): Placed[] {
  const plain = scanEmails(line.text)
  const hidden = scanObfuscatedEmails(line.text, surroundings).filter(({ value }) =>
    plain.every((one) => one.value !== value),
  )
  return [...plain, ...hidden].map((match) => place(line, match, 'email'))
}

/** Phones are looked for where no e-mail stands: addresses may hold many digits. */
function readPhones(line: Line, emails: readonly Match[]): Placed[] {
  let { text } = line
  for (const { start, end } of emails) text = text.slice(0, start) + '@'.repeat(end - start) + text.slice(end)
  return scanPhones(text).map((match) => place(line, match, 'phone'))
}

function readLinks({ links }: Line): Placed[] {
  return links.flatMap((link) =>
    readLink(link).map((target) => ({
      ...target,
      source: 'link' as const,
      path: link.path,
      visible: link.visible,
      start: link.start,
      end: link.start,
    })),
  )
}

const isSentence = (text: string): boolean =>
  /[.!?…]["'”’»)]?$/u.test(text.trim()) &&
  text.split(' ').filter((word) => /^\p{Ll}/u.test(word)).length >= FEWEST_SMALL_WORDS

/** Names of short lines by their parts; in longer text only beside an e-mail or phone. */
function readNames({ text, pieces }: Line, contacts: readonly Placed[]): LinePart[] {
  const starts = pieces.map(({ start }) => start)
  const isShort = text.length <= SHORT_LINE && (contacts.length > 0 || !isSentence(text))
  const own = isShort ? readLineParts(text, starts) : []
  const said = own.length > 0 ? own : [...readAddressed(text), ...readSentenceTitle(text)]
  if (said.length > 0) return said
  return contacts
    .filter(({ field }) => field !== 'profile')
    .flatMap(({ start, end }) => readNameRuns(text, Math.max(0, start - NEAR_CONTACT), end + NEAR_CONTACT))
}
