import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { StartError } from '../start/start-error.ts'
import { checkWritable, commandOf, type EvalArguments, readArguments } from './arguments.ts'
import { captureReport, type JudgeablePage } from './capture-report.ts'
import { readCaptureScript } from './capture-script.ts'
import { type Evaluation, evaluatePages } from './evaluate-pages.ts'
import { type LabelledPage, readPageFolder } from './page-folder.ts'
import { startProgress } from './progress.ts'

// `npm run eval -- --pages DIR --out FILE`: what the popup would show of each saved page, and how right that is.

const PAGE_LIMIT_MS = 20_000

function describeFailures(evaluations: Map<string, Evaluation>): string[] {
  const failures = [...evaluations].flatMap(([id, evaluation]) =>
    'failed' in evaluation ? [`  ${evaluation.failed.padEnd(10)} ${id} (${evaluation.reason})`] : [],
  )
  return failures.length === 0 ? [] : [`${failures.length} pages gave nothing:`, ...failures]
}

function checkArguments({ out, report }: EvalArguments, pages: readonly LabelledPage[]): void {
  checkWritable(out, '--out')
  if (report === undefined) return
  checkWritable(report, '--report')
  if (pages.every(({ labels }) => labels.truth === undefined))
    throw new StartError('No page in pages.json has a truth to report on; docs/evaluation.md tells its form.')
}

/** The pages whose truth is known, with what became of them. */
function judgeable(pages: readonly LabelledPage[], evaluations: Map<string, Evaluation>): JudgeablePage[] {
  return pages.flatMap(({ id, labels }) => {
    const { truth } = labels
    const evaluation = evaluations.get(id)
    return truth === undefined || evaluation === undefined
      ? []
      : [{ labels: { ...labels, truth }, evaluation }]
  })
}

async function main(): Promise<void> {
  const given = readArguments()
  const pages = readPageFolder(given.folder)
  checkArguments(given, pages)
  const script = readCaptureScript()
  const evaluations = new Map<string, Evaluation>()
  const progress = startProgress(process.stderr, pages.length)
  const chromium = await evaluatePages(pages, {
    script,
    limitMs: PAGE_LIMIT_MS,
    onPage: ({ id }, evaluation) => {
      evaluations.set(id, evaluation)
      progress.advance('failed' in evaluation)
    },
  })
  writeFileSync(given.out, `${JSON.stringify(Object.fromEntries(evaluations), null, 1)}\n`)
  console.log([`${evaluations.size} pages are in ${given.out}`, ...describeFailures(evaluations)].join('\n'))
  const judged = judgeable(pages, evaluations)
  if (judged.length === 0) return
  const report = captureReport(judged, {
    date: new Date(),
    command: commandOf(given),
    chromium,
    cores: availableParallelism(),
    note: given.note,
  })
  console.log(`\n${report}`)
  if (given.report !== undefined) writeFileSync(given.report, report)
}

await main().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error
  console.error(`\n  ${error.message}\n`)
  process.exitCode = 1
})
