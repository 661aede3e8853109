import type { Finding } from '../page/evidence.ts'
import type { NameMention } from './read-names.ts'
import { common, depthOf } from './tree.ts'

/** How many findings may stand between a name and its title. */
const REACH = 4
/** How far apart in the tree they may be. */
const LEVELS = 3

/** Gives each name the job titles beside it: where most names have theirs behind, those before belong to others. */
export function linkTitles(
  findings: readonly Finding[],
  names: readonly NameMention[],
): Map<NameMention, Finding[]> {
  const byIndex = new Map(names.map((name) => [name.index, name]))
  const behind = new Map(names.map((name) => [name, near(findings, byIndex, name, 1)]))
  const before = new Map(names.map((name) => [name, near(findings, byIndex, name, -1)]))
  const count = (found: Map<NameMention, Finding[]>) =>
    [...found.values()].filter(({ length }) => length > 0).length
  const [first, second] = count(behind) >= count(before) ? [behind, before] : [before, behind]
  const taken = new Set([...first.values()].flat())
  return new Map(
    names.map((name) => {
      const own = first.get(name) ?? []
      return [name, own.length > 0 ? own : (second.get(name) ?? []).filter((title) => !taken.has(title))]
    }),
  )
}

function near(
  findings: readonly Finding[],
  names: ReadonlyMap<number, NameMention>,
  name: NameMention,
  step: 1 | -1,
): Finding[] {
  const path = name.finding.path
  if (path === null) return []
  for (let index = name.index + step, left = REACH; left > 0; index += step, left--) {
    const finding = findings[index]
    const other = names.get(index)
    if (finding === undefined || (other !== undefined && other.key !== name.key)) return []
    if (finding.field === 'title' && finding.path !== null && isNear(path, finding.path)) return [finding]
  }
  return []
}

function isNear(left: string, right: string): boolean {
  const shared = depthOf(common(left, right))
  return Math.max(depthOf(left), depthOf(right)) - shared <= LEVELS + 1 && shared >= 1
}
