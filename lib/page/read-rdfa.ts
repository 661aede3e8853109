import { VCARD_WORDS } from '../evidence/structured/vcard-words.ts'
import { vocabularyWord } from '../evidence/structured/vocabulary-word.ts'
import { statedValue, wordsIn } from './attribute-words.ts'
import { attributeOf, parentElementOf } from './dom.ts'
import type { Item } from './item.ts'
import { readScopes, type Syntax } from './read-scopes.ts'
import type { Slices } from './slices.ts'

const inSchemaWords = (word: string): string => {
  const name = vocabularyWord(word)
  return VCARD_WORDS.get(word) ?? VCARD_WORDS.get(name) ?? name
}

/** A thing inside of an element that names a property, but no value, is that value. */
function wordsOf(element: Element): string[] {
  const words = [...wordsIn(element, 'property'), ...wordsIn(element, 'rel')]
  if (words.length > 0 || attributeOf(element, 'typeof') === null) return words
  const around = parentElementOf(element)
  return around === null || referenceOf(around) !== '' ? [] : wordsIn(around, 'rel')
}

const referenceOf = (element: Element): string =>
  attributeOf(element, 'resource') ?? attributeOf(element, 'href') ?? ''

const RDFA: Syntax = {
  scopes: '[typeof]',
  holders: '[property],[rel][typeof],[rel]>[typeof],[rel][resource],[rel][href*=":"]',
  typesOf: (scope) => wordsIn(scope, 'typeof').map(inSchemaWords),
  propertiesOf: (element) => wordsOf(element).map(inSchemaWords),
  textOf: (element, property) => attributeOf(element, 'resource') ?? statedValue(element, property),
  idOf: (scope) => attributeOf(scope, 'resource') ?? attributeOf(scope, 'about') ?? '',
  referenceOf,
}

/** Things of any vocabulary by the words of schema.org. */
export const readRdfa = (root: Node): Slices<Item[]> => readScopes(root, RDFA)
