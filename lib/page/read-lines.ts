import { decodeCloudflare } from '../evidence/decode-email.ts'
import { type LinePart, readLineParts, readNameRuns, TITLE_SHAPE } from '../evidence/line-parts.ts'
import { readLinkTarget } from '../evidence/link-target.ts'
import { type Match, scanEmails } from '../evidence/scan-emails.ts'
import { scanObfuscatedEmails } from '../evidence/scan-obfuscated-emails.ts'
import { scanPhones } from '../evidence/scan-phones.ts'
import { columnHeading, lineLabel } from '../evidence/table-heading.ts'
import { fold, snippetAround, unseam } from '../evidence/text.ts'
import type { Block } from './block-builder.ts'
import { attributeOf, closest, textOf } from './dom.ts'
import type { Findings, Found } from './findings.ts'

/** Something found in a block, with its place. */
type Placed = Found & Match

/** A block with what stands in it. */
interface Line {
  block: Block
  contacts: Placed[]
  parts: LinePart[]
}

const SHORT_LINE = 160
const NEAR_CONTACT = 90
const EMPHASISED = 'h1,h2,h3,h4,h5,h6,strong,b,dt,th,figcaption,legend,[class*=name i],[itemprop=name]'
const MENU = 'nav,[role=navigation],[role=menu]'

/** Reports e-mails, phones, links, names and what stands beside names, in the order of the page. */
export function readLines(blocks: readonly Block[], findings: Findings): void {
  const lines = blocks.map(readLine)
  for (const [index, line] of lines.entries()) {
    if (findings.isFull()) return
    for (const found of placedOf(line, index, lines)) findings.add(found)
  }
}

function readLine(block: Block): Line {
  const emails = readEmails(block)
  const contacts = [...emails, ...readLinks(block), ...readPhones(block, emails)]
  return { block, contacts, parts: closest(block.element, MENU) === null ? readNames(block, contacts) : [] }
}

function placedOf(line: Line, index: number, lines: readonly Line[]): Placed[] {
  const { block, contacts } = line
  const parts = line.parts.length > 0 ? line.parts : titleBeside(line, index, lines)
  const names = parts.map((part) => {
    const placed = place(block, part, part.field)
    const isEmphasised = closest(placed.element ?? block.element, EMPHASISED) !== null
    return { ...placed, source: isEmphasised ? ('heading' as const) : placed.source, label: part.label }
  })
  let previousEnd = 0
  return [...contacts, ...names]
    .sort((a, b) => a.start - b.start)
    .map((found, at) => {
      const above = at === 0 ? columnHeading(block.element) || lineLabel(lines[index - 1]?.block.text) : ''
      const label = found.label || labelFor(block, found, previousEnd) || above
      if (found.field !== 'name' && found.field !== 'title') previousEnd = Math.max(previousEnd, found.end)
      return { ...found, label, snippet: snippetAround(block.text, found.start) }
    })
}

/** A short line next to one that holds a name, or next but one below it, may be a job title. */
function titleBeside({ block, contacts }: Line, index: number, lines: readonly Line[]): LinePart[] {
  const isNear = [-2, -1, 1].some((step) => lines[index + step]?.parts.some(({ field }) => field === 'name'))
  const value = block.text.trim()
  if (!isNear || contacts.length > 0 || !TITLE_SHAPE.test(value)) return []
  return [{ field: 'title', value, start: 0, end: value.length, label: '' }]
}

/** What stands before a contact in its line, behind the one before it. */
const labelFor = (block: Block, { field, start }: Placed, previousEnd: number): string =>
  field === 'name' || field === 'title'
    ? ''
    : unseam(block.text.slice(Math.max(previousEnd, start - 50), start)).trim()

/** A match that lies in one text node is at that node's parent, any other at the block. */
function place(block: Block, match: Match, field: Found['field']): Placed {
  const index = block.pieces.findLastIndex((piece) => piece.start <= match.start)
  const next = block.pieces[index + 1]
  const parent = next === undefined || match.end <= next.start ? block.pieces[index]?.parent : undefined
  return { ...match, field, source: 'text', element: parent ?? block.element }
}

function readEmails(block: Block): Placed[] {
  const plain = scanEmails(block.text)
  const hidden = scanObfuscatedEmails(block.text).filter(({ value }) =>
    plain.every((one) => one.value !== value),
  )
  return [...plain, ...hidden].map((match) => place(block, match, 'email'))
}

/** Phones are looked for where no e-mail stands: addresses may hold many digits. */
function readPhones(block: Block, emails: readonly Match[]): Placed[] {
  let text = block.text
  for (const { start, end } of emails) text = text.slice(0, start) + '@'.repeat(end - start) + text.slice(end)
  return scanPhones(text).map((match) => place(block, match, 'phone'))
}

function readLinks(block: Block): Placed[] {
  return block.links.flatMap(({ start, element }) => {
    const shown = scanEmails(fold(textOf(element)?.slice(0, 500) ?? '')).map(({ value }) =>
      value.toLowerCase(),
    )
    const decoded = scanEmails(decodeCloudflare(attributeOf(element, 'data-cfemail') ?? ''))
    const targets = readLinkTarget(attributeOf(element, 'href') ?? '').filter(
      // What the visitor sees is right where the address behind it is another.
      ({ field, value }) => field !== 'email' || shown.length === 0 || shown.includes(value.toLowerCase()),
    )
    return [...decoded.map(({ value }) => ({ field: 'email' as const, value })), ...targets].map(
      (target) => ({
        ...target,
        source: 'link' as const,
        element,
        start,
        end: start,
      }),
    )
  })
}

/** Names of short lines by their parts; in longer text only beside an e-mail or phone. */
function readNames(block: Block, contacts: readonly Placed[]): LinePart[] {
  const starts = block.pieces.map(({ start }) => start)
  const own = block.text.length <= SHORT_LINE ? readLineParts(block.text, starts) : []
  if (own.length > 0) return own
  return contacts
    .filter(({ field }) => field !== 'profile')
    .flatMap(({ start, end }) =>
      readNameRuns(block.text, Math.max(0, start - NEAR_CONTACT), end + NEAR_CONTACT),
    )
}
