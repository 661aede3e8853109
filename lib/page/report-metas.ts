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

/** The texts of JSON-LD, as they stand there. */
export function reportJsonLd(roots: readonly Node[]): string[] {
  let left = JSON_LIMIT
  return roots
    .flatMap((root) => queryAll(root, 'script[type*="ld+json" i]'))
    .flatMap((script) => {
      const text = textOf(script) ?? ''
      left -= text.length
      return left < 0 ? [] : text
    })
}
