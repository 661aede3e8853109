import type { Block } from './block-builder.ts'
import { decodeCloudflare } from './decode-email.ts'
import { attributeOf, closest, textOf } from './dom.ts'
import type { FindingSource } from './evidence.ts'
import type { Findings, Found } from './findings.ts'
import { labelBefore, labelBehind, lineLabel } from './label.ts'
import { readLineParts, readNameRuns } from './line-parts.ts'
import { readLinkTarget } from './link-target.ts'
import { type Match, scanEmails } from './scan-emails.ts'
import { scanObfuscatedEmails } from './scan-obfuscated-emails.ts'
import { scanPhones } from './scan-phones.ts'
import { columnHeading } from './table-heading.ts'
import { fold, snippetAround } from './text.ts'

/** Something found in a block, with its place. */
interface Placed extends Found {
  start: number
  end: number
}

const SHORT_LINE = 160
const NEAR_CONTACT = 90
const EMPHASISED = 'h1,h2,h3,h4,h5,h6,strong,b,dt,th,figcaption,legend,[class*=name i],[itemprop=name]'
const MENU = 'nav,[role=navigation],[role=menu]'

/** Reports e-mails, phones, links, names and job titles, block by block in the order of the page. */
export function readLines(blocks: readonly Block[], findings: Findings): void {
  let previous: Block | null = null
  for (const block of blocks) {
    if (findings.isFull()) return
    for (const found of readBlock(block, previous)) findings.add(found)
    previous = block
  }
}

function readBlock(block: Block, previous: Block | null): Found[] {
  const emails = readEmails(block)
  const links = readLinks(block)
  const phones = readPhones(block, emails)
  const contacts = [...emails, ...links, ...phones]
  const placed = [...contacts, ...readNames(block, contacts)].sort((a, b) => a.start - b.start)
  let previousEnd = 0
  return placed.map((found, index) => {
    const above = index === 0 ? labelAbove(block, previous) : ''
    const label = found.label || labelFor(block, found, previousEnd) || above
    previousEnd = Math.max(previousEnd, found.end)
    return { ...found, label, snippet: snippetAround(block.text, found.start, found.end) }
  })
}

function labelFor(block: Block, found: Placed, previousEnd: number): string {
  if (found.field !== 'phone' && found.field !== 'email') return ''
  const behind = labelBehind(block.text, found.end)
  return `${labelBefore(block.text, previousEnd, found.start)} ${behind}`.trim()
}

function labelAbove(block: Block, previous: Block | null): string {
  return columnHeading(block.element) || (previous === null ? '' : lineLabel(previous.text))
}

function elementOf(block: Block, { start, end }: Match): Element {
  const index = block.pieces.findLastIndex((piece) => piece.start <= start)
  const next = block.pieces[index + 1]
  const inside = next === undefined || end <= next.start
  return (inside && block.pieces[index]?.parent) || block.element
}

const place = (block: Block, match: Match, field: Found['field'], source: FindingSource): Placed => ({
  ...match,
  field,
  source,
  element: elementOf(block, match),
})

function readEmails(block: Block): Placed[] {
  const plain = scanEmails(block.text)
  const hidden = scanObfuscatedEmails(block.text).filter((match) =>
    plain.every((one) => one.value !== match.value),
  )
  return [...plain, ...hidden].map((match) => place(block, match, 'email', 'text'))
}

/** Phones are looked for where no e-mail stands: addresses may hold many digits. */
function readPhones(block: Block, emails: readonly Match[]): Placed[] {
  const text = emails.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '@'.repeat(end - start) + rest.slice(end),
    block.text,
  )
  return scanPhones(text).map((match) => place(block, match, 'phone', 'text'))
}

function readLinks(block: Block): Placed[] {
  return block.links.flatMap(({ start, element }) => {
    const shown = scanEmails(fold(textOf(element)?.slice(0, 500) ?? ''))
    const code = attributeOf(element, 'data-cfemail')
    const decoded = code === null ? [] : scanEmails(decodeCloudflare(code))
    const targets = readLinkTarget(attributeOf(element, 'href') ?? '').filter(
      // What the visitor sees is right where the address behind it is another.
      ({ field, value }) =>
        field !== 'email' || shown.length === 0 || shown.some((one) => isSame(one, value)),
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

const isSame = (match: Match, value: string): boolean => match.value.toLowerCase() === value.toLowerCase()

/** Names of short lines by their parts; in longer text only beside an e-mail or phone. */
function readNames(block: Block, contacts: readonly Placed[]): Placed[] {
  if (closest(block.element, MENU) !== null) return []
  const own = block.text.length <= SHORT_LINE ? readLineParts(block.text, startsOf(block)) : []
  const known = own.some((part) => part.field === 'name')
  const runs = known
    ? []
    : contacts
        .filter((contact) => contact.field !== 'profile')
        .flatMap(({ start, end }) =>
          readNameRuns(block.text, Math.max(0, start - NEAR_CONTACT), end + NEAR_CONTACT),
        )
  return [...own, ...runs].map((part) => {
    const placed = place(block, part, part.field, 'text')
    const emphasised = closest(placed.element ?? block.element, EMPHASISED) !== null
    return { ...placed, source: emphasised ? 'heading' : 'text', label: part.label }
  })
}

const startsOf = (block: Block): number[] => block.pieces.map(({ start }) => start)
