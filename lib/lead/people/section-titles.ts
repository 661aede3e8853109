import type { Finding } from '../../evidence/evidence.ts'
import { titleSegments } from '../company/title-segments.ts'
import { common, depthOf } from '../tree.ts'
import { isGroupTitle, titleOfOne } from './group-title.ts'
import type { NameMention } from './read-names.ts'

interface Section {
  finding: Finding
  /** 1 to 6 for headings; 7 for other emphasised lines. */
  rank: number
  title: string | null
}

/** So many people without a title of their own make a page that is about what its title calls them. */
const MANY = 5

/** What the heading above several people calls each who has no title of their own. */
export function sectionTitles(
  findings: readonly Finding[],
  names: readonly NameMention[],
  titled: ReadonlySet<string>,
  pageTitle: string,
): Map<string, Finding> {
  const byIndex = new Map(names.map((name) => [name.index, name]))
  const own = new Map<string, Section>()
  let open: Section[] = []
  for (const [index, finding] of findings.entries()) {
    const name = byIndex.get(index)
    if (name !== undefined) {
      const section = open.findLast((one) => one.title !== null && holds(one, name))
      if (section !== undefined && !own.has(name.key)) own.set(name.key, section)
      continue
    }
    const rank = rankOf(finding)
    if (rank === null) continue
    const title = titleUnder(finding.value, rank)
    open = [...open.filter((one) => one.rank < rank), { finding, rank, title }]
  }
  const found = new Map<string, Finding>()
  for (const [key, section] of own)
    if (!titled.has(key) && section.title !== null && isShared(section, own))
      found.set(key, { ...section.finding, field: 'title', value: section.title })
  return found.size > 0 ? found : pageRole(names, titled, pageTitle)
}

/** The head of a whole page says who is on it only if it speaks of several: others are headlines. */
function titleUnder(heading: string, rank: number): string | null {
  if (!isGroupTitle(heading)) return null
  const title = titleOfOne(heading)
  return rank > 1 || title !== heading ? title : null
}

/** One heading above one person may be anything; right above a name it is tied to that name otherwise. */
const isShared = (section: Section, all: ReadonlyMap<string, Section>): boolean =>
  section.rank > 1 || [...all.values()].filter((one) => one === section).length > 1

/** A heading stands in the part of the page that it heads. */
function holds({ finding }: Section, { finding: name }: NameMention): boolean {
  if (finding.path === null || name.path === null) return false
  return depthOf(common(finding.path, name.path)) >= 2
}

function rankOf({ field, source, slot, path }: Finding): number | null {
  // The caption of a picture heads nothing that follows it.
  if (field !== 'title' || path === null || source !== 'heading' || /^figcaption/.test(slot ?? ''))
    return null
  const heading = /(?:^|<)h([1-6])\b/.exec(slot ?? '')
  return heading === null ? 7 : Number(heading[1])
}

/** "Members of Parliament | Country": the page's own title calls all of them so. */
function pageRole(
  names: readonly NameMention[],
  titled: ReadonlySet<string>,
  pageTitle: string,
): Map<string, Finding> {
  const wanting = names.filter(({ key }) => !titled.has(key))
  const keys = new Set(wanting.map(({ key }) => key))
  const role = titleSegments(pageTitle).find(
    (segment) => isGroupTitle(segment) && titleOfOne(segment) !== segment,
  )
  if (role === undefined || keys.size < MANY || keys.size <= titled.size) return new Map()
  const value = titleOfOne(role)
  return new Map(
    wanting.map(({ key, finding }) => [
      key,
      { ...finding, field: 'title', value, source: 'title', label: '', snippet: pageTitle.slice(0, 120) },
    ]),
  )
}
