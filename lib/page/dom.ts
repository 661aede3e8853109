/**
 * Reads the DOM through the prototypes' own getters. A page may name a form control `parentNode` or an image
 * `querySelectorAll`, and the plain property would then answer with that element, in our isolated world too.
 */

/** `Key`'s getter on `prototype`. It exists: these are standard attributes of every browser we support. */
function getter<Owner extends object, Key extends keyof Owner>(prototype: Owner, key: Key) {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get
  return (owner: Owner): Owner[Key] => get?.call(owner)
}

const node = Node.prototype
const element = Element.prototype
const page = Document.prototype

export const parentOf = getter(node, 'parentNode')
export const parentElementOf = getter(node, 'parentElement')
export const nodeTypeOf = getter(node, 'nodeType')
export const textOf = getter(node, 'textContent')
const childNodesOf = getter(node, 'childNodes')
export const localNameOf = getter(element, 'localName')
export const shadowRootOf = getter(element, 'shadowRoot')
export const contentDocumentOf = getter(HTMLIFrameElement.prototype, 'contentDocument')
export const documentElementOf = getter(page, 'documentElement')
export const titleOf = getter(page, 'title')
export const urlOf = getter(page, 'URL')

export const isElement = (one: Node): one is Element => nodeTypeOf(one) === 1
export const isText = (one: Node): one is Text => nodeTypeOf(one) === 3

export const elementsIn = (parent: Node): Element[] => [...childNodesOf(parent)].filter(isElement)

export const attributeOf = (one: Element, name: string): string | null => element.getAttribute.call(one, name)

export const closest = (one: Element, selector: string): Element | null => element.closest.call(one, selector)

export const queryAll = (whole: Document, selector: string): Element[] => [
  ...page.querySelectorAll.call(whole, selector),
]

export const queryWithin = (one: Element, selector: string): Element[] => [
  ...element.querySelectorAll.call(one, selector),
]

export const firstWithin = (one: Element, selector: string): Element | null =>
  element.querySelector.call(one, selector)

export const selectionOf = (whole: Document): string => page.getSelection.call(whole)?.toString() ?? ''

export const walkerOf = (root: Node): TreeWalker =>
  page.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)

/** Laid out and not hidden. Opacity does not count: cards that fade in while scrolling are transparent before. */
export const isVisible = (one: Element): boolean =>
  element.checkVisibility.call(one, { visibilityProperty: true })
