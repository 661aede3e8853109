import type { PageEvidence } from '../evidence/evidence.ts'
import { fold } from '../evidence/text.ts'
import { readBlocks } from './blocks.ts'
import { withoutCommonWords } from './common-words.ts'
import { attributeOf, documentElementOf, isVisible, selectionOf, titleOf, urlOf } from './dom.ts'
import { createFindings } from './findings.ts'
import { createPathOf } from './path.ts'
import { readAddresses } from './read-addresses.ts'
import { readCompanies } from './read-companies.ts'
import { readJsonLd } from './read-json-ld.ts'
import { readLines } from './read-lines.ts'
import { readMetas } from './read-metas.ts'
import { readMicrodata } from './read-microdata.ts'
import { reportItems } from './report-items.ts'

/** Reads everything off a page that may belong to a lead. Changes nothing in it and never throws. */
export function readPage(page: Document): PageEvidence {
  const { blocks, nodeCount, truncated, hosts } = attempt(() => readBlocks(page)) ?? NOTHING
  const findings = createFindings(
    createPathOf((root) => hosts.get(root)),
    (element) => attempt(() => isVisible(element)) ?? true,
  )
  const selection = (attempt(() => selectionOf(page)) ?? '').slice(0, 2000)
  const countries = [readJsonLd, readMicrodata].flatMap(
    (read, index) => attempt(() => reportItems(read(page), SYNTAXES[index] ?? '', findings)) ?? [],
  )
  const locale = attempt(() => readMetas(page, findings)) ?? ''
  attempt(() => readLines(blocks, findings))
  attempt(() => readCompanies(page, blocks, findings))
  attempt(() => readAddresses(blocks, findings))
  const root = attempt(() => documentElementOf(page))
  return {
    version: 1,
    url: (attempt(() => urlOf(page)) ?? '').slice(0, 4000),
    title: fold(attempt(() => titleOf(page)) ?? '').slice(0, 500),
    language: ((root && attributeOf(root, 'lang')) ?? '').slice(0, 35),
    locale: locale.slice(0, 35),
    countries: [...new Set(countries)].filter(Boolean).slice(0, 20),
    selection,
    findings: withoutCommonWords(findings.all, blocks),
    nodeCount,
    truncated: truncated || findings.isFull(),
  }
}

const NOTHING = { blocks: [], nodeCount: 0, truncated: true, hosts: new Map<Node, Element>() }
/** Begins the record ids of each syntax of structured data. */
const SYNTAXES = ['j', 'm']

/** What one reading stumbles over on a hostile page must not cost the others. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
