import { VCARD_WORDS } from '../evidence/structured/vcard-words.ts'
import { linkedValue, shownText, wordsIn } from './attribute-words.ts'
import { attributeOf, localNameOf, parentElementOf, queryAll } from './dom.ts'
import type { Item } from './item.ts'
import { readScopes, type Syntax } from './read-scopes.ts'
import type { Slices } from './slices.ts'

/** h-card writes "p-" and "u-" before the words of hCard. */
const propertiesOf = (element: Element): string[] =>
  wordsIn(element, 'class').flatMap(
    (name) => VCARD_WORDS.get(name) ?? VCARD_WORDS.get(name.replace(/^[pu]-/, '')) ?? [],
  )

/** A card whose name is its organisation's is the organisation's. Blogs mark their authors so: "vcard author". */
function typesOf(card: Element): string[] {
  const isOrganisation =
    propertiesOf(card).includes('worksFor') || queryAll(card, '.fn.org,.p-name.p-org').length > 0
  if (isOrganisation) return ['Organization']
  const around = parentElementOf(card)
  const words = [card, ...(around === null ? [] : [around])].flatMap((element) => wordsIn(element, 'class'))
  return words.some((word) => /^(?:p-)?author$/.test(word)) ? ['Person', 'Author'] : ['Person']
}

/** Where it leads, the parts that are marked as the value, or the text. */
function textOf(element: Element, property: string): string {
  const parts = property === 'worksFor' ? '.organization-name,.p-organization-name' : '.value,.value-title'
  const values = queryAll(element, parts)
  return linkedValue(element, property) ?? (values.length > 0 ? values : [element]).map(ownText).join('')
}

function ownText(element: Element): string {
  const isTitled = localNameOf(element) === 'abbr' || wordsIn(element, 'class').includes('value-title')
  const title = isTitled ? attributeOf(element, 'title') : null
  return title ?? attributeOf(element, 'content') ?? attributeOf(element, 'alt') ?? shownText(element)
}

/** "fax" in a `type` makes the number of a `tel` a fax. */
function propertiesOfHolder(element: Element): string[] {
  const names = propertiesOf(element)
  const type = names.includes('telephone') ? queryAll(element, '.type').map(shownText).join(' ') : ''
  return /fax/i.test(type) ? ['faxNumber'] : names
}

const HCARD: Syntax = {
  // An h-card without parts is a name, and a part of what it stands in.
  scopes: '.vcard,.h-card:has([class])',
  holders: '.vcard [class],.h-card [class]',
  typesOf,
  propertiesOf: propertiesOfHolder,
  textOf,
}

/** Cards by their classes. */
export function* readHCards(root: Node): Slices<Item[]> {
  const items = yield* readScopes(root, HCARD)
  return items.filter(({ properties }) => properties.some(({ name }) => /^(?:givenN|n)ame$/.test(name)))
}
