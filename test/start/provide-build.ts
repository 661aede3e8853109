import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserKind } from '../e2e/browser.ts'
import { StartError } from './start-error.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['components', 'entrypoints', 'lib', 'public', 'wxt.config.ts', 'package.json']
const targets: Record<BrowserKind, string> = { chromium: 'chrome', firefox: 'firefox' }

/** When a file, or any file of a folder, was changed last; 0 if there is none. */
function changedAt(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (stats.isFile()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

/** The built extension's folder; builds first where a source is newer than the last build. */
export function provideBuild(kind: BrowserKind): string {
  const folder = join(project, '.output', `${targets[kind]}-mv3`)
  const newest = Math.max(...sources.map((source) => changedAt(join(project, source))))
  if (changedAt(join(folder, 'manifest.json')) > newest) return folder
  console.log('Building Gleaner …')
  const wxt = fileURLToPath(new URL('../bin/wxt.mjs', import.meta.resolve('wxt')))
  const build = spawnSync(process.execPath, [wxt, 'build', '-b', targets[kind]], {
    cwd: project,
    encoding: 'utf8',
  })
  if (build.status === 0) return folder
  console.error(build.stdout + build.stderr)
  throw new StartError('Gleaner could not be built; the reason stands above.')
}
