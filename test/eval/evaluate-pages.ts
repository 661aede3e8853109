import type { CaptureAnswer, CaptureFailure } from './capture-page.ts'
import type { SavedPage } from './page-folder.ts'
import { draftOf, emptyPrediction, type Prediction, predictionOf } from './predict.ts'
import { startCaptures } from './start-captures.ts'

/** `unreadable`: the script answered what the extension does not take; `undrafted`: the draft of it broke. */
export type Failure = CaptureFailure | 'unreadable' | 'undrafted'

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

/** Captures each page in Chromium and drafts its lead; the answer is that browser's name and version. */
export async function evaluatePages(
  pages: readonly SavedPage[],
  { script, limitMs, onPage }: EvaluationOptions,
): Promise<string> {
  const captures = startCaptures(limitMs)
  try {
    const browser = await captures.version()
    for (const page of pages) {
      const captured = await captures.capture(page, script)
      onPage(page, evaluationOf(captured), 'failed' in captured ? null : captured.answer)
    }
    return browser
  } finally {
    await captures.close()
  }
}

function evaluationOf(captured: CaptureAnswer): Evaluation {
  if ('failed' in captured) return { ...emptyPrediction, ...captured }
  const { answer, ms, nodes } = captured
  try {
    const draft = draftOf(answer)
    if (draft === null)
      return { ...emptyPrediction, failed: 'unreadable', reason: 'no evidence was answered' }
    return { ...predictionOf(draft), ms, nodes }
  } catch (error) {
    return {
      ...emptyPrediction,
      failed: 'undrafted',
      reason: error instanceof Error ? error.message : String(error),
    }
  }
}
