import { attributeOf, queryAll, textOf } from './dom.ts'
import { JSON_LIMIT } from './limits.ts'

const META_LIMIT = 300

/** What the page's meta elements say, by name. */
export function reportMetas(page: Document): [string, string][] {
  return queryAll(page, 'meta[content]')
    .slice(0, META_LIMIT)
    .map((meta) => [
      (attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? '').slice(0, 60),
      (attributeOf(meta, 'content') ?? '').slice(0, 300),
    ])
}

/** The texts of JSON-LD as they stand there, those left out that would be too much in all. */
export function reportJsonLd(roots: readonly Node[]): { texts: string[]; truncated: boolean } {
  const report = { texts: [] as string[], truncated: false }
  let left = JSON_LIMIT
  for (const script of roots.flatMap((root) => queryAll(root, 'script[type*="ld+json" i]'))) {
    const text = textOf(script) ?? ''
    if (text.length > left) report.truncated = true
    else {
      report.texts.push(text)
      left -= text.length
    }
  }
  return report
}
