import type { Placed } from './block-builder.ts'

/** A text is a line up to here; of a longer one only its beginning and the parts around possible contacts are read. */
const LINE_LENGTH = 300
const BEGINNING = 200
const BEFORE = 130
const BEHIND = 160
/** Characters of one part. */
const LONGEST_PART = 2000

/** Signs of a contact: "@" and its stand-ins, a row of digits, a copyright, a short word in brackets, " dot ". */
export const HOT =
  /[@＠©]|[\d٠-٩۰-۹०-९０-９](?:[\s().\-–—‐‑·/]{0,4}[\d٠-٩۰-۹०-९０-９]){5}|[[({<|*_]\s?[^\s()[\]{}<>|*_]{1,12}\s?[\])}>|*_]| dot /gi

export const isHot = (text: string): boolean => text.search(HOT) !== -1

/** The parts of a text that are worth reading, as text[start, end); a short text is one. */
export function cutLong(text: string, links: readonly Placed[]): { start: number; end: number }[] {
  if (text.length <= LINE_LENGTH) return [{ start: 0, end: text.length }]
  const spots = [...text.matchAll(HOT)].map(({ index, 0: { length } }) => ({ index, length }))
  for (const { start } of links) spots.push({ index: start, length: 0 })
  const parts = [{ start: 0, end: BEGINNING }]
  for (const { index, length } of spots.sort((a, b) => a.index - b.index)) {
    const start = Math.max(0, index - BEFORE)
    const end = Math.min(text.length, index + length + BEHIND)
    const last = parts.at(-1)
    if (last !== undefined && start <= last.end && end - last.start <= LONGEST_PART)
      last.end = Math.max(last.end, end)
    else parts.push({ start: Math.max(start, last?.end ?? 0), end })
  }
  return parts.filter(({ start, end }) => start < end)
}
