/** Places in the page's tree, as paths of child indexes. Pages lie hundreds of elements deep: none is taken apart. */

/** The path itself and all above it, the nearest first. */
export function* ancestors(path: string): Generator<string> {
  yield path
  for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1))
    yield path.slice(0, cut)
}

export function depthOf(path: string): number {
  if (path === '') return 0
  let depth = 1
  for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) depth++
  return depth
}

/** The deepest element around both. */
export function common(left: string, right: string): string {
  let end = 0
  let cut = 0
  while (end < left.length && left[end] === right[end]) {
    if (left[end] === '/') cut = end
    end++
  }
  const isWhole = (path: string) => end === path.length || path[end] === '/'
  return left.slice(0, isWhole(left) && isWhole(right) ? end : cut)
}

/** Document order: an element stands before what is in it. */
export function comparePaths(left: string, right: string): number {
  const around = common(left, right)
  if (around === left || around === right) return left.length - right.length
  const stepOf = (path: string) => Number(path.slice(around === '' ? 0 : around.length + 1).split('/', 1)[0])
  return stepOf(left) - stepOf(right)
}

/** Finds, in their order, those that lie in an element, without looking at all the others. */
export function createWithin<Item>(
  items: readonly Item[],
  pathOf: (item: Item) => string,
): (around: string) => Item[] {
  const sorted = items
    .map((item, order) => ({ item, order, path: `${pathOf(item)}/` }))
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
  return (around) => {
    const start = firstFrom(sorted, `${around}/`)
    // The sign behind "/".
    const end = firstFrom(sorted, `${around}0`)
    return sorted
      .slice(start, end)
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item)
  }
}

function firstFrom(sorted: readonly { path: string }[], path: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.path ?? '') < path) low = middle + 1
    else high = middle
  }
  return low
}
