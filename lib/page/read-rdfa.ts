import { localPart, statedValue, wordsIn } from './attribute-words.ts'
import { attributeOf } from './dom.ts'
import type { Item } from './item.ts'
import { readScopes, type Syntax } from './read-scopes.ts'

/** Words of older vocabularies (FOAF, vCard, data-vocabulary.org) and what schema.org calls them. */
const SCHEMA_WORDS: Record<string, string> = {
  mbox: 'email',
  phone: 'telephone',
  tel: 'telephone',
  fn: 'name',
  title: 'jobTitle',
  role: 'jobTitle',
  org: 'worksFor',
  homepage: 'url',
}

const propertiesOf = (element: Element): string[] =>
  [...wordsIn(element, 'property'), ...wordsIn(element, 'rel')].map((word) => {
    const name = localPart(word)
    return SCHEMA_WORDS[name] ?? name
  })

const RDFA: Syntax = {
  scopes: '[typeof]',
  holders: '[property],[rel][typeof],[rel][href*=":"]',
  typesOf: (scope) => wordsIn(scope, 'typeof').map(localPart),
  propertiesOf,
  textOf: (element) => attributeOf(element, 'resource') ?? statedValue(element, propertiesOf(element)),
  idOf: (scope) => attributeOf(scope, 'resource') ?? attributeOf(scope, 'about') ?? '',
}

export const readRdfa = (roots: readonly Node[]): Item[] => roots.flatMap((root) => readScopes(root, RDFA))
