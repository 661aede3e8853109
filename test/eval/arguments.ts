import { existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from '../start/start-error.ts'

export interface EvalArguments {
  folder: string
  out: string
  /** Where the report goes besides the terminal. */
  report?: string | undefined
  note?: string | undefined
}

const text = { type: 'string' } as const

export function readArguments(): EvalArguments {
  try {
    const { pages, out, report, note } = parseArgs({
      options: { pages: text, out: text, report: text, note: text },
    }).values
    if (pages && out) return { folder: pages, out, report, note }
  } catch {
    // Said below.
  }
  throw new StartError(
    'Use it so: npm run eval -- --pages DIR --out FILE [--report FILE.md] [--note "a sentence"]',
  )
}

/** The command without the note and without the paths, which tell of the machine and not of the run. */
export function commandOf({ folder, out, report }: EvalArguments): string {
  const files = ['--pages', basename(folder), '--out', basename(out)]
  return ['npm run eval --', ...files, ...(report === undefined ? [] : ['--report', basename(report)])].join(
    ' ',
  )
}

/** Said before hours of work, not after. */
export function checkWritable(file: string, option: string): void {
  if (!existsSync(dirname(file)))
    throw new StartError(`There is no folder ${dirname(file)} to write ${file} into.`)
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new StartError(`${file} is a folder; ${option} names a file.`)
}
