import type { PageItem } from '../evidence/page-reading.ts'
import { isVisible } from './dom.ts'
import type { Item } from './item.ts'
import { ITEM_LIMIT } from './limits.ts'
import type { Place } from './place.ts'
import type { Slices } from './slices.ts'
import type { Slots } from './slots.ts'

const TEXT_LIMIT = 500
/** Things between two stops. */
const STRIDE = 50

/** Makes a list of the things that a syntax describes and of those in them; one names another by its index. */
export function* reportItems(
  syntax: PageItem['syntax'],
  tops: readonly Item[],
  places: ReadonlyMap<Element, Place>,
  slots: Slots,
): Slices<PageItem[]> {
  const all = new Set(tops)
  for (const { properties } of all)
    for (const { value } of properties) if (typeof value !== 'string' && all.size < ITEM_LIMIT) all.add(value)
  const indexes = new Map([...all].map((item, index) => [item, index]))
  const placeOf = (element: Element) => {
    const place = places.get(element)
    return {
      path: place?.path ?? null,
      slot: place === undefined ? null : slots.indexOf(place),
      visible: isVisible(element),
    }
  }
  const reported: PageItem[] = []
  for (const [{ types, id, element, properties }, index] of indexes) {
    if (index % STRIDE === 0) yield
    reported.push({
      syntax,
      types,
      id,
      isTop: index < tops.length,
      ...placeOf(element),
      properties: properties.map(({ name, element, value }) => ({
        name,
        value: typeof value === 'string' ? value.slice(0, TEXT_LIMIT) : (indexes.get(value) ?? ''),
        ...placeOf(element),
      })),
    })
  }
  return reported
}
