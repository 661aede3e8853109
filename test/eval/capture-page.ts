import type { Browser } from 'puppeteer-core'
import { z } from 'zod'
import { openSavedPage, PageCrash } from './open-saved-page.ts'
import type { SavedPage } from './page-folder.ts'

const captureSchema = z.object({
  /** What the capture script answered, as untrusted as in the extension. */
  answer: z.unknown(),
  /** From before the script was compiled until its answer was there. */
  ms: z.number(),
  /** All nodes of the page's document, whether the script visits them or not. */
  nodes: z.number(),
})
export type Capture = z.infer<typeof captureSchema>

export type CaptureFailure = 'hung' | 'crashed' | 'threw'

/** The page is read as a user would find it, drawn and at rest. */
const captureInPage = `async (source) => {
  await new Promise((drawn) => requestAnimationFrame(() => requestIdleCallback(drawn)))
  const start = performance.now()
  const answer = (await (0, eval)(source)) ?? null
  const ms = performance.now() - start
  const walker = Document.prototype.createTreeWalker.call(document, document)
  let nodes = 0
  while (walker.nextNode()) nodes += 1
  return { answer, ms, nodes }
}`

export type CaptureAnswer = Capture | { failed: CaptureFailure; reason: string }

async function capture(browser: Browser, page: SavedPage, script: string): Promise<Capture> {
  const open = await openSavedPage(browser, page)
  // V8 keeps what it compiled by its text; with the page's id in it no page finds another's.
  const source = JSON.stringify(`${script}\n//${page.id}`)
  const answer = captureSchema.parse(await open.evaluate(`(${captureInPage})(${source})`))
  await open.close()
  return answer
}

/** Opens a page and runs the capture script in it once. After a failure the browser is not to be trusted. */
export async function capturePage(
  browser: Browser,
  page: SavedPage,
  script: string,
  limitMs: number,
): Promise<CaptureAnswer> {
  const { promise: late, resolve } = Promise.withResolvers<{ failed: 'hung'; reason: string }>()
  const timer = setTimeout(() => resolve({ failed: 'hung', reason: `${limitMs} ms are over` }), limitMs)
  const captured = capture(browser, page, script).catch((error: unknown) => ({
    failed: error instanceof PageCrash ? ('crashed' as const) : ('threw' as const),
    reason: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '',
  }))
  try {
    return await Promise.race([captured, late])
  } finally {
    clearTimeout(timer)
  }
}
