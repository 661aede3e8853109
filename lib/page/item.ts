/** One thing that elements describe by a syntax of structured data. */
export interface Item {
  types: string[]
  id: string
  element: Element
  /** In the order of the page; the value is a text, or another thing. */
  properties: { name: string; element: Element; value: string | Item }[]
}

export const createItem = (types: string[], element: Element, id: string): Item => ({
  types,
  id,
  element,
  properties: [],
})
