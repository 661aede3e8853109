import type { PageReading } from '../evidence/page-reading.ts'
import { fold } from '../evidence/text.ts'
import { attempt } from './attempt.ts'
import { attributeOf, documentElementOf, selectionOf, titleOf, urlOf } from './dom.ts'
import { createFacts } from './facts.ts'
import { readHCards } from './read-hcards.ts'
import { readJsonLd } from './read-json-ld.ts'
import { readMetas } from './read-metas.ts'
import { readMicrodata } from './read-microdata.ts'
import { readOpenGraph } from './read-open-graph.ts'
import { readRdfa } from './read-rdfa.ts'
import { reportImages } from './report-images.ts'
import { reportItems } from './report-items.ts'
import { reportLines } from './report-lines.ts'
import { reportWords } from './report-words.ts'
import { runSlices, type Slices } from './slices.ts'
import { Slots } from './slots.ts'
import { type ClosedShadowRootOf, Walk } from './walk.ts'

/** Each with the letter that begins the record ids of its items. */
const SYNTAXES = [
  ['j', readJsonLd],
  ['m', readMicrodata],
  ['a', readRdfa],
  ['h', readHCards],
  ['o', readOpenGraph],
] as const

/** Pages of fewer nodes are read in one go: no user has felt it. */
const MANY_NODES = 30_000

/** Reads everything off a page that may belong to a lead. Changes nothing in it and never throws. */
export function readPage(
  page: Document,
  closedShadowRootOf: ClosedShadowRootOf = () => null,
): Promise<PageReading> {
  const walk = new Walk(closedShadowRootOf)
  return runSlices(readSlices(page, walk), () => walk.seen.nodeCount > MANY_NODES)
}

function* readSlices(page: Document, walk: Walk): Slices<PageReading> {
  const selection = (attempt(() => selectionOf(page)) ?? '').slice(0, 2000)
  yield* attemptSlices(walk.run(page), () => undefined)
  const { seen } = walk
  const slots = new Slots()
  const facts = createFacts(seen.places)
  const countries: string[] = []
  for (const [prefix, read] of SYNTAXES) {
    attempt(() => countries.push(...reportItems(read(seen.roots), prefix, facts)))
    yield
  }
  const locale = attempt(() => readMetas(page, facts)) ?? ''
  const report = yield* attemptSlices(reportLines(seen.blocks, slots), () => ({
    lines: [],
    lineOf: [],
    truncated: true,
  }))
  const images = attempt(() => reportImages(seen.images, report, slots)) ?? []
  const words = yield* attemptSlices(reportWords(seen.blocks), () => '')
  const root = documentElementOf(page)
  return {
    version: 2,
    url: urlOf(page).slice(0, 4000),
    title: fold(titleOf(page)).slice(0, 500),
    language: ((root && attributeOf(root, 'lang')) ?? '').slice(0, 35),
    locale: locale.slice(0, 35),
    countries: [...new Set(countries)].filter(Boolean).slice(0, 20),
    selection,
    facts: facts.all,
    lines: report.lines,
    images,
    slots: slots.all,
    words,
    nodeCount: seen.nodeCount,
    truncated: seen.truncated || report.truncated || facts.isFull(),
  }
}

function* attemptSlices<Value>(work: Slices<Value>, nothing: () => Value): Slices<Value> {
  try {
    return yield* work
  } catch {
    return nothing()
  }
}
