/** Places in the page's tree, as paths of child indexes. */

/** The path itself and all above it, the nearest first. */
export function ancestors(path: string): string[] {
  const all = [path]
  for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1))
    all.push(path.slice(0, cut))
  return all
}

export const depthOf = (path: string): number => (path === '' ? 0 : path.split('/').length)

export const contains = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(`${outer}/`)

/** The deepest element around both. */
export function common(left: string, right: string): string {
  const steps = left.split('/')
  const others = right.split('/')
  const end = steps.findIndex((step, index) => step !== others[index])
  return (end === -1 ? steps : steps.slice(0, end)).join('/')
}
