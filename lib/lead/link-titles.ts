import type { Finding } from '../evidence/evidence.ts'
import type { NameMention } from './read-names.ts'
import { common, depthOf } from './tree.ts'

/** How many findings may stand between a name and its title. */
const REACH = 4
/** How far above the deeper of both the element may be that holds them together. */
const LEVELS = 4
/** A candidate that looks so little like a name does not stand between a name and its title. */
const STANDS_BETWEEN = 1

interface Pair {
  name: NameMention
  title: Finding
  step: 1 | -1
  /** The depth of the smallest element around both. */
  depth: number
  distance: number
}

/**
 * Gives each name the job title beside it, and each title to one name: what shares the smaller element belongs
 * together; where that does not tell, titles stand on the side on which most of them do.
 */
export function linkTitles(
  findings: readonly Finding[],
  names: readonly NameMention[],
): Map<NameMention, Finding[]> {
  const byIndex = new Map(names.map((name) => [name.index, name]))
  const pairs = names.flatMap((name) => [
    ...near(findings, byIndex, name, 1),
    ...near(findings, byIndex, name, -1),
  ])
  const behind = pairs.filter(({ step }) => step === 1).length
  const usual = behind * 2 >= pairs.length ? 1 : -1
  const order = [...pairs].sort(
    (a, b) =>
      b.depth - a.depth || Number(b.step === usual) - Number(a.step === usual) || a.distance - b.distance,
  )
  const taken = new Set<Finding>()
  const titles = new Map<NameMention, Finding[]>()
  for (const { name, title } of order) {
    if (taken.has(title) || titles.has(name)) continue
    taken.add(title)
    titles.set(name, [title])
  }
  return titles
}

function near(
  findings: readonly Finding[],
  names: ReadonlyMap<number, NameMention>,
  name: NameMention,
  step: 1 | -1,
): Pair[] {
  const path = name.finding.path
  if (path === null) return []
  for (let distance = 1; distance <= REACH; distance++) {
    const index = name.index + step * distance
    const title = findings[index]
    const other = names.get(index)
    if (title === undefined) return []
    if (other !== undefined && other.key !== name.key && other.score >= STANDS_BETWEEN) return []
    if (title.field !== 'title' || title.path === null) continue
    const depth = depthOf(common(path, title.path))
    const isNear = depth > 0 && Math.max(depthOf(path), depthOf(title.path)) - depth <= LEVELS
    return isNear ? [{ name, title, step, depth, distance }] : []
  }
  return []
}
