import type { PageItem, PageReading } from '../evidence/page-reading.ts'
import { fold } from '../evidence/text.ts'
import { attempt } from './attempt.ts'
import { attributeOf, documentElementOf, selectionOf, titleOf, urlOf } from './dom.ts'
import type { Item } from './item.ts'
import { ITEM_LIMIT } from './limits.ts'
import { readHCards } from './read-hcards.ts'
import { readMicrodata } from './read-microdata.ts'
import { readRdfa } from './read-rdfa.ts'
import { reportImages } from './report-images.ts'
import { reportItems } from './report-items.ts'
import { reportLines } from './report-lines.ts'
import { reportJsonLd, reportMetas } from './report-metas.ts'
import { reportWords } from './report-words.ts'
import { runSlices, type Slices } from './slices.ts'
import { Slots } from './slots.ts'
import { type ClosedShadowRootOf, Walk } from './walk.ts'

const SYNTAXES = [
  ['microdata', readMicrodata],
  ['rdfa', readRdfa],
  ['hcard', readHCards],
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
  const items: PageItem[] = []
  for (const [syntax, read] of SYNTAXES) {
    const tops: Item[] = []
    for (const root of seen.roots)
      for (const top of yield* attemptSlices(read(root), () => [])) tops.push(top)
    for (const item of yield* attemptSlices(reportItems(syntax, tops, seen.places, slots), () => []))
      items.push(item)
  }
  const report = yield* attemptSlices(reportLines(seen.blocks, slots), () => ({
    lines: [],
    lineOf: [],
    truncated: true,
  }))
  const images = attempt(() => reportImages(seen.images, report, slots)) ?? []
  const words = yield* attemptSlices(reportWords(seen.blocks), () => '')
  const json = attempt(() => reportJsonLd(seen.roots)) ?? { texts: [], truncated: true }
  const root = documentElementOf(page)
  return {
    version: 2,
    url: urlOf(page).slice(0, 4000),
    title: fold(titleOf(page)).slice(0, 500),
    language: ((root && attributeOf(root, 'lang')) ?? '').slice(0, 35),
    selection,
    metas: attempt(() => reportMetas(page)) ?? [],
    jsonLd: json.texts,
    items,
    lines: report.lines,
    images,
    slots: slots.all,
    words,
    nodeCount: seen.nodeCount,
    truncated: seen.truncated || report.truncated || json.truncated || items.length >= ITEM_LIMIT,
  }
}

function* attemptSlices<Value>(work: Slices<Value>, nothing: () => Value): Slices<Value> {
  try {
    return yield* work
  } catch {
    return nothing()
  }
}
