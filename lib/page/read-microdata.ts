import { vocabularyWord } from '../evidence/structured/vocabulary-word.ts'
import { statedValue, wordsIn } from './attribute-words.ts'
import { attributeOf, queryAll } from './dom.ts'
import type { Item } from './item.ts'
import { readScopes, type Syntax } from './read-scopes.ts'
import type { Slices } from './slices.ts'

const MICRODATA: Syntax = {
  scopes: '[itemscope]',
  holders: '[itemprop]',
  typesOf: (scope) => wordsIn(scope, 'itemtype').map(vocabularyWord),
  propertiesOf: (element) => wordsIn(element, 'itemprop').map(vocabularyWord),
  textOf: statedValue,
  idOf: (scope) => attributeOf(scope, 'itemid') ?? '',
  referredOf: (scope, root) =>
    wordsIn(scope, 'itemref')
      .slice(0, 20)
      .flatMap((id) => queryAll(root, `[id="${CSS.escape(id)}"]`).slice(0, 1)),
}

export const readMicrodata = (root: Node): Slices<Item[]> => readScopes(root, MICRODATA)
