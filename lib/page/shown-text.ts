import { SEAM } from '../evidence/text.ts'
import { attempt } from './attempt.ts'
import type { Block, Placed } from './block-builder.ts'
import { isVisible } from './dom.ts'
import type { Place } from './place.ts'

type Shown = Pick<Block, 'text' | 'pieces' | 'links'>

/**
 * A line as the visitor sees it: pages hide letters among those of an address, or write it backwards and turn it
 * round by style. Only lines that may hold a contact are looked at so closely.
 */
export function readAsShown(block: Block): Shown {
  if (block.pieces.length < 1 || !/[@＠\d]|[([{]/.test(block.text)) return block
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
    if (piece.place !== block.place && !isVisible(piece.place.element)) continue
    const text = block.text.slice(piece.start, end)
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
