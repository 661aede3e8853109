import type { Findings } from '../findings.ts'
import type { PageItem, PageReading } from '../page-reading.ts'
import { addProperty, createItem, type Item, type ItemPlace } from './item.ts'
import { readItems } from './read-items.ts'
import { readJsonLd } from './read-json-ld.ts'
import { readOpenGraph } from './read-open-graph.ts'

/** Reports what the page's structured data says, in each syntax; gives the countries of its addresses. */
export function readStructured(reading: PageReading, findings: Findings): string[] {
  const written = (syntax: PageItem['syntax']) => topItems(reading, syntax)
  // Each with the letter that begins the record ids of its things.
  const syntaxes: [string, Item[]][] = [
    ['j', readJsonLd(reading.jsonLd)],
    ['m', written('microdata')],
    ['a', written('rdfa')],
    ['h', written('hcard')],
    ['o', readOpenGraph(reading.metas)],
  ]
  const countries = syntaxes.flatMap(([prefix, tops]) => readItems(tops, prefix, findings))
  return [...new Set(countries)].filter(Boolean).slice(0, 20)
}

/** The list that the page side made, as the tree that it was. */
function topItems({ items, slots }: PageReading, syntax: PageItem['syntax']): Item[] {
  const own = items.filter((item) => item.syntax === syntax)
  const placeOf = ({ path, slot, visible }: Pick<PageItem, 'path' | 'slot' | 'visible'>): ItemPlace => ({
    path,
    slot: slot === null ? null : (slots[slot] ?? null),
    visible,
  })
  const made = own.map((item) => createItem(item.types, item.id, placeOf(item)))
  for (const [index, { properties }] of own.entries())
    for (const property of properties) {
      const { name, value } = property
      const part = typeof value === 'number' ? made[value] : { text: value, place: placeOf(property) }
      const item = made[index]
      if (item !== undefined && part !== undefined) addProperty(item, name, part)
    }
  return made.filter((_, index) => own[index]?.isTop)
}
