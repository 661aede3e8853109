import { attributeOf, queryAll } from './dom.ts'
import { addProperty, createItem, type Item } from './item.ts'
import { VCARD_WORDS } from './vcard-words.ts'

const PREFIX = 'business:contact_data:'

/** The business of which OpenGraph's meta elements tell. */
export function readOpenGraph(roots: readonly Node[]): Item[] {
  const business = createItem(['Organization'], null)
  for (const meta of roots.flatMap((root) => queryAll(root, `meta[property^="${PREFIX}"]`))) {
    const word = (attributeOf(meta, 'property') ?? '').slice(PREFIX.length).replace('_', '-')
    const text = attributeOf(meta, 'content') ?? ''
    addProperty(business, VCARD_WORDS.get(word) ?? word, { text, element: null })
  }
  return business.properties.size > 0 ? [business] : []
}
