import { existsSync, readdirSync, readFileSync } from 'node:fs'

export const buildFolders = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const
export type BuildName = keyof typeof buildFolders
export const buildNames = ['chrome', 'firefox'] as const satisfies readonly BuildName[]

/** The manifest as the browser reads it. */
export function readManifest(build: BuildName): Record<string, unknown> {
  const path = `${buildFolders[build]}/manifest.json`
  if (!existsSync(path)) throw new Error(`There is no build at ${path}: run "npm run build" first`)
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown> // A JSON object, as every manifest is.
}

/** Files of a build whose name matches, from its folder. */
export function builtFiles(build: BuildName, pattern: RegExp): { name: string; bytes: Buffer }[] {
  const folder = buildFolders[build]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .map((path) => ({ path, name: path.slice(folder.length + 1) }))
    .filter(({ name }) => pattern.test(name))
    .map(({ path, name }) => ({ name, bytes: readFileSync(path) }))
}
