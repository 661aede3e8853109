import type { PageLine, PageReading } from './page-reading.ts'

/** A line of the page with the places of its parts resolved. */
export interface Line extends Omit<PageLine, 'slot' | 'pieces'> {
  /** Tag and classes of the line's element and of the two around it. */
  slot: string
  /** Those tags alone, the element's own first. */
  tags: readonly string[]
  pieces: Place[]
}

/** An element of the page by where it stands, and where its text starts in its line. */
export interface Place {
  start: number
  path: string
  slot: string
}

export function linesOf({ lines, slots }: Pick<PageReading, 'lines' | 'slots'>): Line[] {
  const slotOf = ({ slot }: { slot: number }): string => slots[slot] ?? ''
  const tags = slots.map(tagsOf)
  return lines.map((line) => ({
    ...line,
    slot: slotOf(line),
    tags: tags[line.slot] ?? [],
    pieces: line.pieces.map((piece) => ({ start: piece.start, path: piece.path, slot: slotOf(piece) })),
  }))
}

/** The place of text[start, end): that of the piece which holds it whole, else the line's. */
export function placeIn(line: Line, start: number, end: number): Omit<Place, 'start'> {
  const index = line.pieces.findLastIndex((piece) => piece.start <= start)
  const next = line.pieces[index + 1]
  const piece = next === undefined || end <= next.start ? line.pieces[index] : undefined
  const { path, slot } = piece ?? line
  return { path, slot }
}

/** The tags of a slot, the element's own first. */
export const tagsOf = (slot: string): string[] => slot.split('<').map((step) => step.split('.', 1)[0] ?? '')
