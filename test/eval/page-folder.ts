import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from '../start/start-error.ts'
import { type Labels, labelsSchema } from './labels.ts'

/** A saved page: its bytes lie in `file` and are served at `url`. */
export interface SavedPage {
  id: string
  url: string
  /** What the server said, whatever the page's own declaration says. */
  charset: string
  file: string
}

/** A saved page and what is known of it, which the reading of it must not know. */
export type LabelledPage = SavedPage & { labels: Labels }

const pageListSchema = z.array(
  labelsSchema.extend({
    // The id is a file's name, and the charset goes into a header.
    id: z.string().regex(/^(?!\.)[^/\\]+$/, 'is no file name'),
    url: z.url({ protocol: /^https?$/ }),
    charset: z.string().regex(/^[\w.:+-]+$/, 'is no charset'),
  }),
)

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true

function readList(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new StartError(`${path} is no JSON: ${error instanceof Error ? error.message : error}`)
  }
}

function rejectRepeated(path: string, pages: readonly SavedPage[]): void {
  const seen = new Set<string>()
  for (const { id } of pages) {
    if (seen.has(id)) throw new StartError(`${path} names ${id} twice; ids must differ.`)
    seen.add(id)
  }
}

/** The pages of a folder: `pages.json` with id, url and charset of each and perhaps its labels, and `pages/<id>.html`. */
export function readPageFolder(folder: string): LabelledPage[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new StartError(`There is no folder ${folder}; --pages names one with pages.json and pages/.`)
  const path = join(folder, 'pages.json')
  if (!isFile(path)) throw new StartError(`There is no ${path}; it lists id, url and charset of each page.`)
  const list = pageListSchema.safeParse(readList(path))
  if (!list.success) throw new StartError(`${path} is not as expected:\n${z.prettifyError(list.error)}`)
  const pages = list.data.map(({ id, url, charset, ...labels }) => ({
    id,
    url,
    charset,
    file: join(folder, 'pages', `${id}.html`),
    labels,
  }))
  rejectRepeated(path, pages)
  const missing = pages.filter(({ file }) => !isFile(file))
  if (missing[0] !== undefined)
    throw new StartError(`${missing.length} of ${pages.length} pages are missing, first ${missing[0].file}`)
  return pages
}
