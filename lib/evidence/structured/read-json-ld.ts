import { addProperty, createItem, type Item, NOWHERE } from './item.ts'
import { vocabularyWord } from './vocabulary-word.ts'

/** Raw line ends in strings, and the marks of CDATA, which are brackets too. */
export const NOISE = /\p{Cc}+|<!\[CDATA\[|\]\]>/gu
export const TRAILING_COMMA = /,\s{0,100}(?=[}\]])/g

const ITEM_LIMIT = 2_000

/** The things that JSON-LD describes at its top; the rest hangs below them. */
export function readJsonLd(texts: readonly string[]): Item[] {
  const budget = { left: ITEM_LIMIT }
  return texts.flatMap((text) => readTop(parseJson(text), budget))
}

/** Parses JSON as pages write it: inside comments, with raw line ends in strings, encoded as HTML, with a semicolon behind. */
export function parseJson(text: string): unknown {
  const line = text.replace(NOISE, ' ')
  // The outermost brackets, whatever comments and semicolons stand around them.
  const repaired = line.slice(line.search(/[[{]/), Math.max(line.lastIndexOf(']'), line.lastIndexOf('}')) + 1)
  const decoded = repaired.replaceAll('&quot;', '"').replace(TRAILING_COMMA, '')
  return tryParse(text) ?? tryParse(repaired) ?? tryParse(decoded)
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readTop(value: unknown, budget: { left: number }): Item[] {
  return listOf(value).flatMap((one) => {
    const graph = isRecord(one) ? listOf(one['@graph']) : []
    return [one, ...graph].flatMap((node) => toItem(node, budget, 0) ?? [])
  })
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, ITEM_LIMIT) : [value])

/** Pages put objects where words belong. */
const plainText = (value: unknown): string => (typeof value === 'string' ? value : '')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null: not a thing, or the budget is spent. */
function toItem(value: unknown, budget: { left: number }, depth: number): Item | null {
  if (!isRecord(value) || depth > 12 || budget.left-- <= 0) return null
  const types = listOf(value['@type']).map((type) => vocabularyWord(plainText(type)))
  const item = createItem(types, plainText(value['@id']))
  for (const [name, content] of Object.entries(value))
    for (const one of name.startsWith('@') ? [] : listOf(content)) {
      const plain = isRecord(one) && '@value' in one ? one['@value'] : one
      const isPlain = typeof plain === 'string' || typeof plain === 'number'
      const inner = isPlain
        ? { text: String(plain).slice(0, 1000), place: NOWHERE }
        : toItem(one, budget, depth + 1)
      if (inner !== null) addProperty(item, vocabularyWord(name), inner)
    }
  return item
}
