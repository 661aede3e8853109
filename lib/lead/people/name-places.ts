import { ancestors, createWithin, depthOf } from '../tree.ts'
import { type HeadingBreak, headingRank } from './heading-breaks.ts'
import type { NameMention } from './read-names.ts'

/** Something with a place in the page: its path, and its index in the page's order. */
export interface Place {
  path: string
  index: number
}

/** Whose something is, and what says so. */
export interface Owner {
  key: string
  /** How deep the element lies that holds both. */
  depth: number
  /** False: that element holds half the page, not what belongs together. */
  groups: boolean
}

/** Steps up from a name to the farthest element that can group it with anything. */
const FARTHEST_ABOVE = 30

/**
 * Says by its place whose something is. The smallest element around it that holds a name decides, if it holds one
 * person's only. Where it holds several, the order decides, but only if names and values alternate; else nobody.
 */
export class NamePlaces {
  /** The key of the only name in an element; null: there are several. */
  readonly #keys = new Map<string, string | null>()
  readonly #breaks: readonly HeadingBreak[]
  readonly #breakIndexes: readonly number[]
  readonly #orders = new Map<string, Order>()
  readonly #namesWithin: (around: string) => NameMention[]
  readonly #valuesWithin: (around: string) => Place[]

  /** `values`: the places of all that is to be given to somebody. */
  constructor(names: readonly NameMention[], values: readonly Place[], breaks: readonly HeadingBreak[] = []) {
    this.#breaks = breaks
    this.#breakIndexes = breaks.map(({ index }) => index)
    const placed = names.filter(({ finding }) => finding.path !== null)
    this.#namesWithin = whenAsked(() => createWithin(placed, ({ finding }) => finding.path ?? ''))
    const inOrder = [...values].sort((a, b) => a.index - b.index)
    this.#valuesWithin = whenAsked(() => createWithin(inOrder, ({ path }) => path))
    for (const { key, finding } of placed) this.#addName(key, finding.path ?? '')
  }

  /** Where there are several names already, there are as many further up. */
  #addName(key: string, place: string): void {
    let steps = 0
    for (const path of ancestors(place)) {
      const known = this.#keys.get(path)
      if (known === null || ++steps > FARTHEST_ABOVE) return
      this.#keys.set(path, known === undefined || known === key ? key : null)
    }
  }

  ownerOf({ path, index }: Place): Owner | null {
    for (const around of ancestors(path)) {
      const key = this.#keys.get(around)
      if (key === undefined) continue
      const owner = key ?? this.#ownerByOrder(around, index)
      const depth = depthOf(around)
      return owner === null ? null : { key: owner, depth, groups: isGroup(depth, depthOf(path)) }
    }
    return null
  }

  #ownerByOrder(around: string, index: number): string | null {
    const known = this.#orders.get(around)
    const order = known ?? this.#readOrder(around)
    if (known === undefined) this.#orders.set(around, order)
    if (order.direction === null) return null
    const next = positionAbove(order.indexes, index)
    const owner = order.names[order.direction === 'after' ? next : next - 1]
    return owner === undefined || this.#isBroken(owner, index) ? null : owner.key
  }

  /** Under headings for names another heading begins another matter. */
  #isBroken({ finding, index: start }: NameMention, end: number): boolean {
    const rank = headingRank(finding.slot)
    if (rank > 6 || start > end) return false
    const first = positionAbove(this.#breakIndexes, start)
    return this.#breaks.slice(first, first + 20).some((one) => one.index < end && one.rank <= rank)
  }

  #readOrder(around: string): Order {
    const names = this.#namesWithin(around)
    const values = this.#valuesWithin(around).map(({ index }) => index)
    const indexes = names.map(({ index }) => index)
    return { names, indexes, direction: directionOf(names, values) }
  }
}

/** Made at the first question: most pages ask none. */
function whenAsked<Answer>(make: () => (around: string) => Answer): (around: string) => Answer {
  let made: ((around: string) => Answer) | null = null
  return (around) => {
    made ??= make()
    return made(around)
  }
}

/** Below the body there is at least a wrapper; what hangs directly in it groups only its near descendants. */
const isGroup = (depth: number, depthOfValue: number): boolean =>
  depth >= 3 || (depth === 2 && depthOfValue <= 5)

interface Order {
  names: NameMention[]
  indexes: number[]
  /** Where the name of a value stands; null: there is no order. */
  direction: 'before' | 'after' | null
}

/** How many of the numbers, which rise, are not above the limit: where the first that is stands. */
function positionAbove(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}

/** Every name, or nearly, must have a value of its own before the next one comes. */
function directionOf(names: readonly NameMention[], values: readonly number[]): Order['direction'] {
  const first = names[0]?.index ?? 0
  const last = names.at(-1)?.index ?? 0
  const lowest = values[0] ?? 0
  const highest = values.at(-1) ?? 0
  if (lowest > first && isRegular(names, values, first, Number.POSITIVE_INFINITY)) return 'before'
  if (highest < last && isRegular(names, values, -1, last)) return 'after'
  return null
}

function isRegular(
  names: readonly NameMention[],
  values: readonly number[],
  from: number,
  to: number,
): boolean {
  const edges = names.flatMap((name, at) => (name.key === names[at - 1]?.key ? [] : [name.index]))
  const bounds = from === -1 ? [-1, ...edges] : [...edges, to]
  const filled = bounds
    .slice(1)
    .filter((end, at) => (values[positionAbove(values, bounds[at] ?? 0)] ?? end) < end).length
  return edges.length > 1 && filled / edges.length >= 0.8
}
