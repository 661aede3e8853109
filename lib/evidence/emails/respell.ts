/** A text written anew, and for each of its characters where the one that it stands for began and ended. */
export interface Respelled {
  text: string
  starts: number[]
  ends: number[]
}

/** Writes what the pattern finds as `spell` says; what is found in the new text can then be placed in the old. */
export function respell(text: string, pattern: RegExp, spell: (found: string) => string): Respelled {
  const starts: number[] = []
  const ends: number[] = []
  const place = (start: number, end: number): void => {
    starts.push(start)
    ends.push(end)
  }
  let from = 0
  const keepUntil = (end: number): string => {
    const kept = text.slice(from, end)
    for (; from < end; from++) place(from, from + 1)
    return kept
  }
  let spelled = ''
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const replacement = spell(found)
    spelled += keepUntil(index) + replacement
    from = index + found.length
    for (let at = 0; at < replacement.length; at++) place(index, from)
  }
  return { text: spelled + keepUntil(text.length), starts, ends }
}

/** Where text[start, end) of the new text stands in the old. */
export const placeBack = (
  { starts, ends }: Respelled,
  start: number,
  end: number,
): { start: number; end: number } => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 })
