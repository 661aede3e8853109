import { countryByName } from '../../evidence/countries/country-name.ts'
import { countryOfLine } from '../../evidence/countries/country-of-line.ts'
import type { Finding } from '../../evidence/evidence.ts'
import { common, comparePaths, depthOf } from '../tree.ts'

/** A place of the page that speaks of a country. */
interface Mark {
  country: string
  path: string
  /** Its place in the order of the page. */
  order: number
}

const ABOVE = 12
const BELOW = 4
/** So many countries in a row with nothing between them are a menu of languages. */
const MENU = 4

/** Tells which countries the card, row or heading around a number speaks of, the likeliest first. */
export function createNearbyCountries(findings: readonly Finding[]): (index: number) => string[] {
  const placed = findings
    .filter(({ path }) => path !== null)
    .sort((a, b) => comparePaths(a.path ?? '', b.path ?? ''))
  const order = new Map(placed.map((finding, index) => [finding, index]))
  const marks = withoutMenus(
    placed.flatMap((finding, index) => markOf(finding, index) ?? []),
    placed,
  )
  return (index) => {
    const finding = findings[index]
    const at = finding && order.get(finding)
    if (at === undefined || !finding?.path) return []
    return rank(marksAround(marks, at), finding.path, at)
  }
}

function markOf(finding: Finding, order: number): Mark | null {
  const country = countryOf(finding)
  return country === null || finding.path === null ? null : { country, path: finding.path, order }
}

function countryOf({ field, value }: Finding): string | null {
  if (field === 'country') return countryByName(value)
  if (field === 'address') return countryOfLine(value.slice(-110))
  return null
}

function withoutMenus(marks: readonly Mark[], placed: readonly Finding[]): Mark[] {
  const isNext = (left: Mark | undefined, right: Mark | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left.country !== right.country &&
    placed.slice(left.order + 1, right.order).every(({ field }) => field === 'country')
  const runs: Mark[][] = []
  for (const [index, mark] of marks.entries()) {
    if (isNext(marks[index - 1], mark)) runs.at(-1)?.push(mark)
    else runs.push([mark])
  }
  return runs.filter((run) => run.length < MENU).flat()
}

/** By halves: pages of thousands of branches have thousands of marks. */
function marksAround(marks: readonly Mark[], at: number): Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.order ?? 0) < at - ABOVE) low = middle + 1
    else high = middle
  }
  const near: Mark[] = []
  for (let index = low; index < marks.length; index++) {
    const mark = marks[index]
    if (mark === undefined || mark.order > at + BELOW) break
    near.push(mark)
  }
  return near
}

/** The smallest part of the page around both counts first, then what stands above and nearest. */
function rank(marks: readonly Mark[], path: string, at: number): string[] {
  const ranked = marks
    .map((mark) => ({ ...mark, depth: depthOf(common(mark.path, path)), isBelow: mark.order > at }))
    .sort(
      (a, b) =>
        b.depth - a.depth ||
        Number(a.isBelow) - Number(b.isBelow) ||
        Math.abs(a.order - at) - Math.abs(b.order - at),
    )
  return [...new Set(ranked.map(({ country }) => country))].slice(0, 3)
}
