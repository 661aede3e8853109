import { attributeOf, closest, localNameOf, queryAll, queryWithin, textOf } from './dom.ts'
import { addProperty, createItem, type Item } from './item.ts'
import { fold } from './text.ts'

/** Class names of hCard and h-card, and the schema.org property that means the same. */
const PROPERTIES: readonly [selector: string, name: string][] = [
  ['.fn,.p-name', 'name'],
  ['.email,.u-email', 'email'],
  ['.tel,.p-tel', 'telephone'],
  ['.title,.role,.p-job-title,.p-role', 'jobTitle'],
  ['.org,.p-org', 'worksFor'],
  ['.adr,.p-adr', 'address'],
]

/** The people and firms that the page marks as hCards. A card of an article's author says so by its class. */
export function readHcards(page: Document): Item[] {
  return queryAll(page, '.vcard,.h-card')
    .slice(0, 500)
    .flatMap((card) => {
      const item = createItem(['Person'], card)
      for (const [selector, name] of PROPERTIES)
        for (const element of queryWithin(card, selector).slice(0, 5))
          if (closest(element, '.vcard,.h-card') === card)
            addProperty(item, name, { text: textValueOf(element), element })
      return item.properties.has('name') ? [withKind(item, card)] : []
    })
}

function textValueOf(element: Element): string {
  const href = localNameOf(element) === 'a' ? attributeOf(element, 'href') : null
  if (href !== null && /^(?:mailto|tel):/i.test(href)) return href
  return fold((textOf(element) ?? '').slice(0, 500))
}

/** By the format's rule a card whose name is its organisation's is the organisation's. */
function withKind(item: Item, card: Element): Item {
  const [name] = item.properties.get('name') ?? []
  const [organisation] = item.properties.get('worksFor') ?? []
  const text = (value: typeof name) => (value !== undefined && 'text' in value ? value.text : '')
  if (text(name) !== '' && text(name) === text(organisation)) return { ...item, types: ['Organization'] }
  if (!/\bauthor\b/.test(attributeOf(card, 'class') ?? '')) return item
  const article = createItem(['Article'], card)
  addProperty(article, 'author', item)
  return article
}
