import { parseArgs } from 'node:util'
import { readPageFolder, type SavedPage } from '../eval/page-folder.ts'
import { startCaptures } from '../eval/start-captures.ts'
import { StartError } from '../start/start-error.ts'
import { writeHardPages } from './hard-pages.ts'
import { listOwnPages } from './own-pages.ts'
import { printHardPages, printOrdinaryPages } from './print-capture.ts'
import { printPopups } from './print-popups.ts'
import { printSaves } from './print-saves.ts'

// `npm run bench -- [--pages DIR] [--only capture|save|popup]`: how long a capture takes, beside the least it could and
// what others do, how long a save, and how long until the popup is filled.

/** The finders that others use need minutes on some pages. */
const PAGE_LIMIT_MS = 60_000

function readOptions(): { pages?: string; only?: string } {
  try {
    const given = parseArgs({ options: { pages: { type: 'string' }, only: { type: 'string' } } }).values
    if (given.only === undefined || /^(capture|save|popup)$/.test(given.only)) return given
  } catch {
    // Said below.
  }
  throw new StartError('Use it so: npm run bench -- [--pages DIR] [--only capture|save|popup]')
}

async function main(): Promise<void> {
  const { pages, only } = readOptions()
  const isWanted = (part: string) => only === undefined || only === part
  if (isWanted('capture')) await printCaptures(pages === undefined ? listOwnPages() : readPageFolder(pages))
  if (isWanted('save')) await printSaves()
  if (isWanted('popup')) await printPopups()
}

async function printCaptures(pages: readonly SavedPage[]): Promise<void> {
  const hard = writeHardPages()
  const captures = startCaptures(PAGE_LIMIT_MS)
  try {
    await printOrdinaryPages(captures, pages)
    await printHardPages(captures, hard.pages)
  } finally {
    await captures.close()
    hard.remove()
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error
  console.error(`\n  ${error.message}\n`)
  process.exitCode = 1
})
