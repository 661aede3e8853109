import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SavedPage } from '../eval/page-folder.ts'

const MEGABYTE = 1_000_000
const contact =
  '<h1>Ann Ode</h1><p>Harbour master, <a href="mailto:ann@quay.example">ann@quay.example</a></p>'

const repeat = (text: string, bytes = MEGABYTE) => text.repeat(Math.ceil(bytes / text.length))
const organisation = (index: number) =>
  `<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization", "name":
   "Quay ${index}", "email": "quay${index}@quay.example", "telephone": "+44 20 7946 0018"}</script>`

/** A large page, and pages of about a megabyte that a careless reader stumbles over. */
const bodies: Record<string, () => string> = {
  '150,000 nodes': () => '<p>row <b>after</b> row</p>'.repeat(30_000),
  'a blob of a': () => `<p>${repeat('a')}</p>`,
  '1 1 1': () => `<p>${repeat('1 ')}</p>`,
  'a.a.a': () => `<p>${repeat('a.')}</p>`,
  '@@@': () => `<p>${repeat('@')}</p>`,
  '[at] [at]': () => `<p>${repeat('[at] ')}</p>`,
  'Aa Aa Aa': () => `<p>${repeat('Aa ')}</p>`,
  spaces: () => `<p>x${repeat(' ')}x</p>`,
  'one text node of prose': () => `<p>${repeat('The harbour master said on Monday that rope is dear. ')}</p>`,
  'spans 10,000 deep': () => `<span>${'rope '.repeat(16)}`.repeat(10_000),
  '50,000 empty links': () => '<a href="/rope"></a>'.repeat(50_000),
  '20,000 one-cell tables': () => '<table><tr><td>Rope and tackle</td></tr></table>'.repeat(20_000),
  '5,000 JSON-LD blocks': () => Array.from({ length: 5_000 }, (_, index) => organisation(index)).join(''),
}

export interface HardPages {
  pages: SavedPage[]
  remove: () => void
}

/** Writes them into a folder of their own; their names are their ids. */
export function writeHardPages(): HardPages {
  const folder = mkdtempSync(join(tmpdir(), 'gleaner-bench-'))
  const pages = Object.entries(bodies).map(([id, body], index) => {
    const file = join(folder, `${index}.html`)
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>Quay</title>${contact}${body()}`)
    return { id, url: `https://quay.example/${index}`, charset: 'utf-8', file }
  })
  return { pages, remove: () => rmSync(folder, { recursive: true }) }
}
