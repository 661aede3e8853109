import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const iconFolder = join(import.meta.dirname, '../../public/icon')
export const drawing = join(iconFolder, 'gleaner.svg')
/** What `npm run icons` made, and of what. */
export const madeFile = join(import.meta.dirname, 'made.json')

export interface Made {
  /** Of the drawing and of what makes pictures of it. */
  source: string
  /** Of each picture. */
  pictures: Record<string, string>
}

export const hashOf = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** Other line ends do not make another drawing. */
const textOf = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n')

/** Of all that the pictures depend on but the browser. */
export const sourceHash = (): string =>
  hashOf(
    ...[drawing, ...['icon-list.ts', 'draw.ts'].map((name) => join(import.meta.dirname, name))].map(textOf),
  )
