import type { PageLine, PageLink } from '../evidence/page-reading.ts'
import { fold } from '../evidence/text.ts'
import { attempt } from './attempt.ts'
import type { Block, Placed } from './block-builder.ts'
import { attributesIn, isVisible, textStart } from './dom.ts'
import { clip, isTelling } from './hidden-contacts.ts'
import { LINE_LIMIT, REPORT_LIMIT } from './limits.ts'
import type { Place } from './place.ts'
import { isSeen, readAsShown } from './shown-text.ts'
import type { Slices } from './slices.ts'
import type { Slots } from './slots.ts'
import { cutLong, isHot } from './windows.ts'

export interface Report {
  lines: PageLine[]
  /** The number of lines before each block; those that were left out have the number of the next. */
  lineOf: number[]
  truncated: boolean
}

/** Blocks, texts and links between two stops. */
const STRIDE = 100
/** What the place of an element counts for, in characters. */
const PIECE_WEIGHT = 40
/** Elements of one line whose places are told. */
const PIECE_LIMIT = 400
/** How many lines above and below a contact are kept where not all can be. */
const NEAR = 12

/** Makes lines of the blocks: all of a common page, of a larger one those around its contacts first. */
export function* reportLines(blocks: readonly Block[], slots: Slots): Slices<Report> {
  const chosen = blocks.length <= LINE_LIMIT ? null : yield* chooseBlocks(blocks)
  const report: Report = { lines: [], lineOf: [], truncated: false }
  let left = REPORT_LIMIT
  let work = 0
  for (const [index, block] of blocks.entries()) {
    work += 1 + block.pieces.length + block.links.length
    if (work > STRIDE) {
      yield
      work = 0
    }
    report.lineOf.push(report.lines.length)
    if (left <= 0 || report.lines.length >= LINE_LIMIT || chosen?.has(index) === false) {
      report.truncated = true
      continue
    }
    for (const line of attempt(() => linesOf(block, slots)) ?? []) {
      report.lines.push(line)
      left -= line.text.length + line.pieces.length * PIECE_WEIGHT
    }
  }
  return report
}

/** Those around what is surely a contact, then those around what may be one, then the first of the others. */
function* chooseBlocks(blocks: readonly Block[]): Slices<Set<number>> {
  const chosen = new Set<number>()
  const isLikely = ({ links, text }: Block) => links.length > 0 || isHot(text)
  for (const isWanted of [isContact, isLikely])
    for (const [index, block] of blocks.entries()) {
      if (index % STRIDE === 0) yield
      if (isWanted(block))
        for (let at = index - NEAR; at <= index + NEAR && chosen.size < LINE_LIMIT; at++) chosen.add(at)
    }
  for (let index = 0; index < blocks.length && chosen.size < LINE_LIMIT; index++) chosen.add(index)
  return chosen
}

const CONTACT_SIGN = /[@＠]|\b(?:tel|phone|telefon|fax|mobil)|\+\s?\d{1,3}[\s(.-]/i
const isContact = ({ text }: Block): boolean => CONTACT_SIGN.test(text)

function linesOf(block: Block, slots: Slots): PageLine[] {
  const { place } = block
  const visible = isVisible(place.element) && isSeen(place, block.text)
  const { text, pieces, links } = visible ? readAsShown(block) : block
  const around = { ...placed(place, slots), visible, menu: place.isInMenu }
  return cutLong(text, links).map(({ start, end }) => ({
    ...around,
    text: text.slice(start, end),
    pieces: isPlain(block)
      ? []
      : within(pieces, start, end)
          .slice(0, PIECE_LIMIT)
          .map((piece) => ({ start: piece.start, ...placed(piece.place, slots) })),
    links: within(links, start, end).map((link) => reportLink(link, slots)),
  }))
}

/** All of its text is its own. */
const isPlain = ({ pieces, place }: Block): boolean => pieces.length === 1 && pieces[0]?.place === place

const placed = (place: Place, slots: Slots) => ({ path: place.path, slot: slots.indexOf(place) })

/** Those that stand in text[start, end], as counted from its start. */
function within(all: readonly Placed[], start: number, end: number): Placed[] {
  const inside = all.filter((one) => one.start >= start && one.start <= end)
  return inside.map((one) => ({ ...one, start: one.start - start }))
}

function reportLink({ start, place }: Placed, slots: Slots): PageLink {
  const { element, name } = place
  const attributes: Record<string, string> = Object.create(null)
  for (const { name, value } of attributesIn(element).slice(0, 60))
    if (isTelling(name)) attributes[name] = clip(value)
  const isScript = name === 'script'
  if (isScript) attributes['script'] = textStart(element, 3000)
  return {
    start,
    text: fold(textStart(element, 400)).slice(0, 200),
    // A script is never seen; what it writes is, where it stands.
    visible: isVisible(isScript ? place.block.element : element),
    attributes,
    ...placed(place, slots),
  }
}
