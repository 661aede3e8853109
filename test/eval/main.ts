import { existsSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from '../start/start-error.ts'
import { readCaptureScript } from './capture-script.ts'
import { type Evaluation, evaluatePages } from './evaluate-pages.ts'
import { readPageFolder } from './page-folder.ts'
import { startProgress } from './progress.ts'

// `npm run eval -- --pages DIR --out FILE`: what the popup would show of each saved page, for a scorer to judge.

const PAGE_LIMIT_MS = 20_000

function readArguments(): { folder: string; out: string } {
  try {
    const { values } = parseArgs({ options: { pages: { type: 'string' }, out: { type: 'string' } } })
    if (values.pages && values.out) return { folder: values.pages, out: values.out }
  } catch {
    // Said below.
  }
  throw new StartError('Use it so: npm run eval -- --pages DIR --out FILE')
}

/** Said before hours of work, not after. */
function checkOut(out: string): void {
  if (!existsSync(dirname(out)))
    throw new StartError(`There is no folder ${dirname(out)} to write ${out} into.`)
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new StartError(`${out} is a folder; --out names a file.`)
}

function describeFailures(evaluations: Map<string, Evaluation>): string[] {
  const failures = [...evaluations].flatMap(([id, evaluation]) =>
    'failed' in evaluation ? [`  ${evaluation.failed.padEnd(10)} ${id} (${evaluation.reason})`] : [],
  )
  return failures.length === 0 ? [] : [`${failures.length} pages gave nothing:`, ...failures]
}

async function main(): Promise<void> {
  const { folder, out } = readArguments()
  const pages = readPageFolder(folder)
  checkOut(out)
  const script = readCaptureScript()
  const evaluations = new Map<string, Evaluation>()
  const progress = startProgress(process.stderr, pages.length)
  await evaluatePages(pages, {
    script,
    limitMs: PAGE_LIMIT_MS,
    onPage: ({ id }, evaluation) => {
      evaluations.set(id, evaluation)
      progress.advance('failed' in evaluation)
    },
  })
  writeFileSync(out, `${JSON.stringify(Object.fromEntries(evaluations), null, 1)}\n`)
  console.log([`${evaluations.size} pages are in ${out}`, ...describeFailures(evaluations)].join('\n'))
}

await main().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error
  console.error(`\n  ${error.message}\n`)
  process.exitCode = 1
})
