import { type CaptureFailure, capturePage } from './capture-page.ts'
import type { SavedPage } from './page-folder.ts'
import { draftOf, emptyPrediction, type Prediction, predictionOf } from './predict.ts'
import { launchQuietChromium, type QuietChromium } from './quiet-chromium.ts'

/** `unreadable`: the script answered what the extension does not take. */
export type Failure = CaptureFailure | 'unreadable'

export type Evaluation =
  | (Prediction & { ms: number; nodes: number })
  | (Prediction & { failed: Failure; reason: string })

export interface EvaluationOptions {
  script: string
  /** What a page may take, from the opening of its tab to the answer. */
  limitMs: number
  /** Told after each page. */
  onPage: (page: SavedPage, evaluation: Evaluation, answer: unknown) => void
}

/** Pages that one browser opens; a new one keeps the memory flat. */
const PAGES_PER_BROWSER = 200

/** Captures each page in Chromium, one at a time so that the times are the script's own. */
export async function evaluatePages(
  pages: readonly SavedPage[],
  { script, limitMs, onPage }: EvaluationOptions,
): Promise<void> {
  let chromium: QuietChromium | undefined
  let opened = 0
  const endChromium = async () => {
    await chromium?.close()
    chromium = undefined
    opened = 0
  }
  try {
    for (const page of pages) {
      if (opened >= PAGES_PER_BROWSER) await endChromium()
      chromium ??= await launchQuietChromium()
      opened += 1
      const captured = await capturePage(chromium.browser, page, script, limitMs)
      if ('failed' in captured) await endChromium()
      onPage(page, evaluationOf(captured), 'failed' in captured ? null : captured.answer)
    }
  } finally {
    await endChromium()
  }
}

function evaluationOf(captured: Awaited<ReturnType<typeof capturePage>>): Evaluation {
  if ('failed' in captured) return { ...emptyPrediction, ...captured }
  const { answer, ms, nodes } = captured
  const draft = draftOf(answer)
  if (draft === null) return { ...emptyPrediction, failed: 'unreadable', reason: 'not as the schema has it' }
  return { ...predictionOf(draft), ms, nodes }
}
