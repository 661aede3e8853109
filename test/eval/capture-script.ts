import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { StartError } from '../start/start-error.ts'

const path = fileURLToPath(new URL('../../.output/chrome-mv3/capture.js', import.meta.url))

/** The capture script as it is shipped in the last build. */
export function readCaptureScript(): string {
  if (!existsSync(path)) throw new StartError('Gleaner is not built yet: run "npm run build" first.')
  return readFileSync(path, 'utf8')
}
