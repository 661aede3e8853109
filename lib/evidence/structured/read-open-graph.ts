import type { PageReading } from '../page-reading.ts'
import { addProperty, createItem, type Item, NOWHERE } from './item.ts'
import { VCARD_WORDS } from './vcard-words.ts'

const PREFIX = 'business:contact_data:'

/** The business of which OpenGraph's meta elements tell. */
export function readOpenGraph(metas: PageReading['metas']): Item[] {
  const business = createItem(['Organization'])
  for (const [property, text] of metas) {
    if (!property.startsWith(PREFIX)) continue
    const word = property.slice(PREFIX.length).replace('_', '-')
    addProperty(business, VCARD_WORDS.get(word) ?? word, { text, place: NOWHERE })
  }
  return business.properties.size > 0 ? [business] : []
}
