import { type Item, isItem } from './item.ts'

const AUTHOR_PROPERTY = /^(?:author|creator|contributor|editor|review(?:er|edBy)?|comment)$/

/** Says what an `@id` stands for, and who is only an author: the author may be described before the article. */
export function resolveItems(tops: readonly Item[]) {
  const byId = new Map<string, Item>()
  const authors = new Set<Item>()
  const all = new Set(tops)
  for (const item of all) {
    if (item.id !== '' && (byId.get(item.id)?.properties.size ?? 0) <= item.properties.size)
      byId.set(item.id, item)
    for (const [name, values] of item.properties)
      for (const value of values.filter(isItem)) {
        all.add(value)
        if (AUTHOR_PROPERTY.test(name)) authors.add(value)
      }
  }
  const resolve = (item: Item): Item => (item.properties.size > 0 ? item : (byId.get(item.id) ?? item))
  const resolved = new Set([...authors].map(resolve))
  return { resolve, isAuthor: (item: Item): boolean => resolved.has(item) || item.types.includes('Author') }
}
