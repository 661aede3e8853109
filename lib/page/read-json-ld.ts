import { queryAll, textOf } from './dom.ts'
import { addProperty, createItem, type Item } from './item.ts'
import { ITEM_LIMIT, JSON_LIMIT } from './limits.ts'

export const COMMENT_WRAPPERS =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/)?\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\s*\]\]>)\s*$/g
export const TRAILING_SEMICOLONS = /[;\s]+$/
export const CONTROL_CHARACTERS = /\p{Cc}+/gu
export const TRAILING_COMMA = /,\s{0,100}([}\]])/g

/** The things that the page's JSON-LD describes at its top; the rest hangs below them. */
export function readJsonLd(page: Document): Item[] {
  const budget = { left: ITEM_LIMIT }
  return queryAll(page, 'script[type*="ld+json" i]').flatMap((script) => {
    const text = textOf(script) ?? ''
    return text.length > JSON_LIMIT ? [] : readTop(parseJson(text), budget)
  })
}

/** Parses JSON as pages write it: inside comments, with raw line ends in strings, with a semicolon behind. */
export function parseJson(text: string): unknown {
  const repaired = text
    .replace(CONTROL_CHARACTERS, ' ')
    .replace(COMMENT_WRAPPERS, '')
    .replace(TRAILING_SEMICOLONS, '')
  return tryParse(text) ?? tryParse(repaired) ?? tryParse(repaired.replace(TRAILING_COMMA, '$1'))
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Budget {
  left: number
}

function readTop(value: unknown, budget: Budget): Item[] {
  const all = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => {
    const graph = isRecord(one) ? one['@graph'] : undefined
    const item = toItem(one, budget, 0)
    const inGraph = Array.isArray(graph) ? graph.flatMap((node) => toItem(node, budget, 0) ?? []) : []
    return item === null ? inGraph : [item, ...inGraph]
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null: not a thing, or the budget is spent. */
function toItem(value: unknown, budget: Budget, depth: number): Item | null {
  if (!isRecord(value) || depth > 12 || budget.left-- <= 0) return null
  const id = value['@id']
  const item = createItem(typesOf(value['@type']), null, typeof id === 'string' ? id : '')
  for (const [name, content] of Object.entries(value)) {
    if (name.startsWith('@')) continue
    for (const one of Array.isArray(content) ? content.slice(0, 500) : [content])
      addValue(item, name, one, budget, depth)
  }
  return item
}

function addValue(item: Item, name: string, value: unknown, budget: Budget, depth: number): void {
  if (typeof value === 'string' || typeof value === 'number') {
    addProperty(item, name, { text: String(value).slice(0, 1000), element: null })
    return
  }
  const inner = toItem(value, budget, depth + 1)
  if (inner !== null) addProperty(item, name, inner)
}

function typesOf(type: unknown): string[] {
  const all = Array.isArray(type) ? type : [type]
  return all.filter((one) => typeof one === 'string').map((one) => one.replace(/^.*[/#:]/, ''))
}
