import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SavedPage } from '../eval/page-folder.ts'

const folder = fileURLToPath(new URL('../pages', import.meta.url))

/** The pages that the tests read. */
export function listOwnPages(): SavedPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name, index) => ({
      id: name,
      url: `https://page-${index}.example/`,
      charset: 'utf-8',
      file: join(folder, name),
    }))
}
