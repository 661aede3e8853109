import type { BrowserKind } from '../e2e/browser.ts'
import { provideBrowser } from './install-browser.ts'

// Finds or installs both browsers, or those named: `node test/browsers/install.ts [chromium] [firefox]`.
const kinds: BrowserKind[] = ['chromium', 'firefox']
const named = kinds.filter((kind) => process.argv.includes(kind))
for (const kind of named.length > 0 ? named : kinds) {
  const answer = provideBrowser(kind)
  console.log('program' in answer ? `${kind.padEnd(10)}${answer.program}` : answer.advice)
  if ('advice' in answer) process.exitCode = 1
}
