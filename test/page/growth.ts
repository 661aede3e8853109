/**
 * Finds a text for which a pattern takes longer than in proportion to the length. It compares the pattern with itself
 * on this machine: a text 16 times as long takes 16 times the time where it is linear, 256 times where quadratic.
 */

const FACTOR = 16
const TOLERATED_GROWTH = 64
/** So short that what grows exponentially still ends; then long enough to measure what is quadratic. */
const LENGTHS = [20, 20 * FACTOR, 20 * FACTOR * FACTOR]
/** A shorter time cannot be told from chance, and no pattern that is worse than linear stays below it. */
const MEASURABLE_MS = 1

/** What texts are made of: a start, a piece again and again, and an end at which a match may fail. */
const STARTS = ['', 'x']
const PIECES = [
  ...['a', 'A', '1', ' ', 'a.', 'a-', 'A. ', '1 ', '(1', '+1 ', 'a@', 'a@a.', '@', '[at] ', 'Aa ', 'Aa-'],
  ...["A'", '1.', '1-', '9/9', 'é', '한', 'x 1 ', '\u2060', '©', '[', '{', ',', '. ', '(0', '<a', '&#1'],
  ...[', jr', 'dr. ', 'co ', 'gmbh ', '- '],
]
const ENDS = ['', '!', '@', 'é', '\u0000', '1a', '.']

interface Family {
  start: string
  piece: string
  end: string
}

const families: readonly Family[] = STARTS.flatMap((start) =>
  PIECES.flatMap((piece) => ENDS.map((end) => ({ start, piece, end }))),
)

/** What the slow texts are made of, or undefined where there are none. */
export function findSlowTexts(pattern: RegExp): Family | undefined {
  return families.find((family) => isSlowAlong(pattern, (length) => textOf(family, length), LENGTHS))
}

/** True where texts of one kind, by their length, take longer than in proportion to it. */
export function isSlowAlong(
  pattern: RegExp,
  textOfLength: (length: number) => string,
  lengths: readonly number[],
): boolean {
  const everywhere = new RegExp(pattern, `${pattern.flags.replace('g', '')}g`)
  return lengths.some((length) => {
    const long = textOfLength(length)
    if (isQuick(everywhere, long)) return false
    const longMs = shortestMs(everywhere, long)
    const short = textOfLength(length / FACTOR)
    return longMs >= MEASURABLE_MS && longMs > TOLERATED_GROWTH * shortestMs(everywhere, short)
  })
}

function textOf({ start, piece, end }: Family, length: number): string {
  return start + piece.repeat(Math.ceil(length / piece.length)) + end
}

function isQuick(pattern: RegExp, text: string): boolean {
  return elapsedMs(pattern, text) < MEASURABLE_MS
}

/** The least of several runs: what else the machine does makes a run longer, never shorter. */
function shortestMs(pattern: RegExp, text: string): number {
  return Math.min(...Array.from({ length: 7 }, () => elapsedMs(pattern, text)))
}

function elapsedMs(pattern: RegExp, text: string): number {
  const begin = performance.now()
  text.replace(pattern, '')
  return performance.now() - begin
}
