import { SEAM } from '../evidence/text.ts'
import { attempt } from './attempt.ts'
import type { Block, Placed } from './block-builder.ts'
import { boxOf, isVisible } from './dom.ts'
import type { Place } from './place.ts'

/** A line of more elements is made to keep its reader busy. */
const MOST_PIECES = 500

type Shown = Pick<Block, 'text' | 'pieces' | 'links'>

/**
 * A line as the visitor sees it: pages hide letters among those of an address, or write it backwards and turn it
 * round by style. Only lines that may hold a contact are looked at so closely.
 */
export function readAsShown(block: Block): Shown {
  if (block.pieces.length > MOST_PIECES || !/[@＠\d]|[([{]/.test(block.text)) return block
  if (block.pieces.every(({ place }) => place === block.place))
    return isTurned(block.place, block.text) ? turned(block) : block
  return withoutHidden(block)
}

function withoutHidden(block: Block): Shown {
  const shown: Shown = { text: '', pieces: [], links: [] }
  const moved: number[] = []
  for (const [index, piece] of block.pieces.entries()) {
    moved.push(shown.text.length)
    const end = block.pieces[index + 1]?.start ?? block.text.length
    const text = block.text.slice(piece.start, end)
    if (piece.place !== block.place && !(isVisible(piece.place.element) && isSeen(piece.place, block.text)))
      continue
    shown.pieces.push({ ...piece, start: shown.text.length })
    shown.text += isTurned(piece.place, text) ? reversed(text) : text
  }
  shown.links = block.links.map((link) => ({ ...link, start: shifted(link.start, block.pieces, moved) }))
  return shown
}

/** Where a place of the whole text is in the shown one. */
function shifted(start: number, pieces: readonly Placed[], moved: readonly number[]): number {
  const index = pieces.findLastIndex((piece) => piece.start <= start)
  const offset = start - (pieces[index]?.start ?? 0)
  const end = moved[index + 1] ?? Number.POSITIVE_INFINITY
  return Math.min((moved[index] ?? 0) + offset, end)
}

const turned = (block: Block): Shown => ({ ...block, text: reversed(block.text) })

function reversed(text: string): string {
  const end = text.endsWith(SEAM) ? SEAM : ''
  return [...text.slice(0, text.length - end.length)].reverse().join('') + end
}

/**
 * False for what a style takes out of sight though it is laid out: letters without size, or a place beyond the page's
 * left or upper edge, where traps for programs that collect addresses stand. Only lines with an address are asked.
 */
export function isSeen({ element }: Place, text: string): boolean {
  if (!/[@＠]/.test(text)) return true
  const isInSight = () => {
    const { right, bottom, width, height } = boxOf(element)
    const isBeyond = width + height > 0 && (right + scrollX <= 0 || bottom + scrollY <= 0)
    return !isBeyond && getComputedStyle(element).fontSize !== '0px'
  }
  return attempt(isInSight) ?? true
}

/** An address or a number. */
export const TURNABLE = /@|\d(?:\D{0,3}\d){6}/

/** Its style turns it round letter by letter. */
function isTurned({ element }: Place, text: string): boolean {
  if (!TURNABLE.test(text)) return false
  const isOverridden = () => {
    const style = getComputedStyle(element)
    return style.direction === 'rtl' && style.unicodeBidi.includes('override')
  }
  return attempt(isOverridden) ?? false
}
