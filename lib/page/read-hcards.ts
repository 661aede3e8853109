import { shownText, wordsIn } from './attribute-words.ts'
import { attributeOf, queryAll } from './dom.ts'
import { addProperty, type Item, textsOf } from './item.ts'
import { readScopes, type Syntax } from './read-scopes.ts'

/** The classes of hCard and of h-card, and what schema.org calls them. */
const PROPERTIES: Record<string, string> = {
  fn: 'name',
  'p-name': 'name',
  'given-name': 'givenName',
  'p-given-name': 'givenName',
  'family-name': 'familyName',
  'p-family-name': 'familyName',
  email: 'email',
  'u-email': 'email',
  tel: 'telephone',
  'p-tel': 'telephone',
  'u-tel': 'telephone',
  title: 'jobTitle',
  role: 'jobTitle',
  'p-job-title': 'jobTitle',
  'p-role': 'jobTitle',
  org: 'worksFor',
  'p-org': 'worksFor',
  'street-address': 'streetAddress',
  'p-street-address': 'streetAddress',
  'postal-code': 'postalCode',
  'p-postal-code': 'postalCode',
  locality: 'addressLocality',
  'p-locality': 'addressLocality',
  region: 'addressRegion',
  'country-name': 'addressCountry',
  'p-country-name': 'addressCountry',
  'u-url': 'url',
}

const propertiesOf = (element: Element): string[] =>
  wordsIn(element, 'class').flatMap((name) =>
    Object.hasOwn(PROPERTIES, name) ? (PROPERTIES[name] ?? []) : [],
  )

/** A card whose name is its organisation's is the organisation's. */
function typesOf(card: Element): string[] {
  const isOrganisation = queryAll(card, '.fn.org,.p-name.p-org').length > 0
  return [isOrganisation ? 'Organization' : 'Person']
}

/** A link's address where it says more than its text, a part that is marked as the value, or the text. */
function textOf(element: Element): string {
  const href = attributeOf(element, 'href') ?? ''
  if (/^(?:mailto|tel):/i.test(href)) return href
  const [value] = queryAll(element, '.value')
  return attributeOf(value ?? element, 'content') ?? shownText(value ?? element)
}

/** "fax" in a `type` makes the number of a `tel` a fax. */
function propertiesOfHolder(element: Element): string[] {
  const names = propertiesOf(element)
  const type = names.includes('telephone') ? queryAll(element, '.type').map(shownText).join(' ') : ''
  return /fax/i.test(type) ? ['faxNumber'] : names
}

const HCARD: Syntax = {
  scopes: '.vcard,.h-card',
  holders: '.vcard [class],.h-card [class]',
  typesOf,
  propertiesOf: propertiesOfHolder,
  textOf,
}

/** Cards by their classes. Blogs mark their authors so: "vcard author". */
export function readHCards(roots: readonly Node[]): Item[] {
  const items = roots.flatMap((root) => readScopes(root, HCARD))
  return items.filter((item) => textsOf(item, 'name', 'givenName').length > 0).map(withAuthor)
}

/** As the author of a work of its own, so that it is taken for no more. */
function withAuthor(item: Item): Item {
  if (item.element === null || !wordsIn(item.element, 'class').includes('author')) return item
  const work: Item = { types: ['CreativeWork'], id: '', properties: new Map(), element: null }
  addProperty(work, 'author', item)
  return work
}
