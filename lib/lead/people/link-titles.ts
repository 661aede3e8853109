import type { Finding } from '../../evidence/evidence.ts'
import { common, depthOf } from '../tree.ts'
import { titleOfOne } from './group-title.ts'
import { headingRank } from './heading-breaks.ts'
import { isJobTitle, isTitleOnly } from './job-title.ts'
import { nameKey, tidyName } from './person-name.ts'
import type { NameMention } from './read-names.ts'
import { saysRepresented } from './represented.ts'
import { saysOnlyPeople } from './says-only-people.ts'
import { isTitlePlace, slotsOfTitles } from './title-slots.ts'

/** How many findings may stand between a name and its title. */
const REACH = 5
/** How far above the deeper of both the element may be that holds them together. */
const LEVELS = 5
/** The same for a heading: it heads what lies beside it, or a section. */
const HEADING_LEVELS = 2
/** So many characters beside a name are more than its degrees. */
const LONG_REST = 40
/** "Treasurer:" in a cell of its own. */
const COLON = /\s?[:：]$/
/** A candidate that looks so little like a name does not stand between a name and its title. */
const STANDS_BETWEEN = 1

/** A name with what may be its title. */
export interface TitlePair {
  name: NameMention
  title: Finding
  step: 1 | -1
  /** The depth of the smallest element around both. */
  depth: number
  distance: number
  /** The smallest element around both. */
  around: string
}

/**
 * Gives each name the job title beside it, and each title to one name: what shares the smaller element belongs
 * together; where that does not tell, titles stand on the side on which most of that element's do. What stands where
 * the titles of others stand is one too, whatever its words.
 */
export function linkTitles(
  findings: readonly Finding[],
  names: readonly NameMention[],
): Map<NameMention, Finding[]> {
  const byIndex = new Map(names.map((name) => [name.index, name]))
  const isKnown = (title: Finding) => !saysRepresented(title.value) && isTitle(title)
  const pairs = names.flatMap((name) => [
    ...near(findings, byIndex, name, 1),
    ...near(findings, byIndex, name, -1),
  ])
  const known = pairs.filter(({ title }) => isKnown(title))
  const titles = new Map<NameMention, Finding[]>()
  for (const [name, title] of saidOf(findings, names)) titles.set(name, [title])
  const taken = take(known, titles)
  const { isUsual } = slotsOfTitles(taken, pairs)
  take(
    pairs.filter((pair) => !isKnown(pair.title) && isUsual(pair)),
    titles,
    taken,
  )
  return new Map([...titles].map(([name, own]) => [name, own.map(asTitle)]))
}

/** Known by its words, or by its place. */
const isTitle = (finding: Finding): boolean => {
  const { field, value } = finding
  if (field === 'title' && isTitlePlace(finding)) return true
  if (saysOnlyPeople(value)) return false
  return field === 'title' ? isJobTitle(value.replace(COLON, '')) : field === 'name' && isTitleOnly(value)
}

/** Whatever it looks like; nobody is several: "Lawyers" above one name. */
const asTitle = (title: Finding): Finding => ({ ...title, field: 'title', value: titleOfOne(title.value) })

/** Gives each title once, the closest pairs first; gives back those that were given. */
function take(
  pairs: readonly TitlePair[],
  titles: Map<NameMention, Finding[]>,
  before: readonly TitlePair[] = [],
): TitlePair[] {
  const sides = usualSides(pairs)
  const side = ({ around, step }: TitlePair) => Number(sides.get(around) === step)
  const order = [...pairs].sort((a, b) => b.depth - a.depth || side(b) - side(a) || a.distance - b.distance)
  const used = new Set(before.map(({ title }) => title))
  return order.filter(({ name, title }) => {
    if (used.has(title) || titles.has(name)) return false
    used.add(title)
    titles.set(name, [title])
    return true
  })
}

/** On which side of the names of each element the titles stand: that of most names, else that of the first. */
function usualSides(pairs: readonly TitlePair[]): Map<string, 1 | -1> {
  const counts = new Map<string, { before: number; behind: number; first: TitlePair }>()
  for (const pair of pairs) {
    const count = counts.get(pair.around) ?? { before: 0, behind: 0, first: pair }
    if (pair.step === 1) count.behind++
    else count.before++
    if (pair.name.index < count.first.name.index || (pair.name === count.first.name && pair.step === -1))
      count.first = pair
    counts.set(pair.around, count)
  }
  return new Map(
    [...counts].map(([around, { before, behind, first }]) => [
      around,
      before === behind ? first.step : behind > before ? 1 : -1,
    ]),
  )
}

/** "Ann Ode is the head of sales": the sentence itself says whose title it is. */
function saidOf(findings: readonly Finding[], names: readonly NameMention[]): [NameMention, Finding][] {
  const byKey = new Map(names.map((name) => [name.key, name]))
  return findings.flatMap((title): [NameMention, Finding][] => {
    if (title.field !== 'title' || !title.label.startsWith('= ')) return []
    const name = byKey.get(nameKey(tidyName(title.label.slice(2))))
    return name !== undefined && isJobTitle(title.value) ? [[name, title]] : []
  })
}

/** A name that stands in a longer text has its title there as well, or none. */
const isAmongWords = ({ value, snippet }: Finding): boolean =>
  snippet.length > value.length + LONG_REST && !/@|\d{3}/.test(snippet)

/** The foot of a page says nothing of who stands above it. */
const isInFooter = (slot: string | null): boolean => /(?:^|<)footer\b/.test(slot ?? '')

/** The titles between the name and the next one on that side, known ones or not. */
function near(
  findings: readonly Finding[],
  names: ReadonlyMap<number, NameMention>,
  name: NameMention,
  step: 1 | -1,
): TitlePair[] {
  const path = name.finding.path
  if (path === null) return []
  const found: TitlePair[] = []
  let edge: string | null = null
  for (let distance = 1; distance <= REACH; distance++) {
    const index = name.index + step * distance
    const title = findings[index]
    const other = names.get(index)
    // What stands beyond another heading belongs to another part of the page.
    if (title === undefined || (edge !== null && title.path !== edge)) break
    if (other !== undefined && other.key !== name.key && other.score >= STANDS_BETWEEN) break
    const isOther = title.field === 'name' && other === undefined
    if ((title.field !== 'title' && !isOther) || title.path === null || title.label.startsWith('= ')) continue
    if (headingRank(title.slot) < headingRank(name.finding.slot) && headingRank(name.finding.slot) < 7)
      continue
    if (isAmongWords(name.finding) && !name.finding.snippet.includes(title.value)) continue
    const around = common(path, title.path)
    const depth = depthOf(around)
    const levels = /^h[1-4]\b/.test(title.slot ?? '') ? HEADING_LEVELS : LEVELS
    const isNear =
      isInFooter(title.slot) === isInFooter(name.finding.slot) &&
      depth > 0 &&
      Math.max(depthOf(path), depthOf(title.path)) - depth <= levels
    if (isNear) found.push({ name, title, step, depth, distance, around })
    if (headingRank(title.slot) < headingRank(name.finding.slot) && title.path !== path) edge = title.path
  }
  return found
}
