import type { PageLine, PageReading } from '../evidence/page-reading.ts'
import { parseEvidence } from '../evidence/parse-evidence.ts'
import { makeDraft } from '../lead/make-draft.ts'
import { wholePage } from '../tab/gesture.ts'

/** Something of what stands on pages, what most pages have first: each kind of reader finds something of its own. */
const LINES = [
  'Halden Tools Ltd.',
  'Meet our sales team',
  'Ann Ode',
  'Head of Sales',
  'Phone: 020 7946 0018, Fax: 020 7946 0019',
  'ann [at] halden [dot] example',
  'ann.ode@halden.example',
  'Ben Marsh is the managing director of Halden Tools.',
  'Halden Tools Ltd., 1 Long Road, London EC1A 1BB, United Kingdom',
  '© 2026 Halden Tools. All rights reserved.',
  'Łucja Ode – buyer’s office – +44 20 7946 0020',
]

let isWarm = false

/**
 * A browser starts the background at the click and compiles a pattern when it is first used. What the first reading
 * would wait for is done while the page is still being looked at, line by line until the page has answered. It
 * changes nothing but the time that takes.
 */
export async function warmUp(
  pageAnswers: Promise<unknown>,
  wait: (delayMs: number) => Promise<void>,
): Promise<void> {
  if (isWarm) return
  isWarm = true
  let isOver = false
  const end = () => {
    isOver = true
  }
  pageAnswers.then(end, end)
  for (const line of LINES) {
    await wait(0)
    if (isOver) return
    readPage(line)
  }
}

function readPage(text: string): void {
  const evidence = parseEvidence(pageWith(text))
  if (evidence === null) return
  makeDraft(evidence, { ...wholePage, id: '', now: 0, newId: () => '', uiLanguage: 'en' })
}

const pageWith = (text: string): PageReading => ({
  version: 2,
  url: 'https://halden.example/team',
  title: text,
  language: 'en',
  selection: '',
  metas: [['og:site_name', 'Halden Tools']],
  jsonLd: [],
  items: [],
  lines: ['Ann Ode', text].map((shown, index): PageLine => {
    const place = { path: `1/1/${index}`, slot: 0 }
    return { text: shown, visible: true, menu: false, pieces: [], links: [], ...place }
  }),
  images: [],
  slots: ['p.line<div.card<div'],
  words: 'our team meet office of the',
  nodeCount: 3,
  truncated: false,
})
