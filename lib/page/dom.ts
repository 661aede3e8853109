/**
 * Reads the DOM through the prototypes' own getters. A page may name a form control `parentNode` or an image
 * `querySelectorAll`, and the plain property would then answer with that element, in our isolated world too.
 */

/** `Key`'s getter on `prototype`. It exists: these are standard attributes of every browser we support. */
function getter<Owner extends object, Key extends keyof Owner>(prototype: Owner, key: Key) {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get
  return (owner: Owner): Owner[Key] => get?.call(owner)
}

export const parentOf = getter(Node.prototype, 'parentNode')
export const textOf = getter(Node.prototype, 'textContent')
export const nodeTypeOf = getter(Node.prototype, 'nodeType')
export const dataOf = getter(CharacterData.prototype, 'data')
export const localNameOf = getter(Element.prototype, 'localName')
export const shadowRootOf = getter(Element.prototype, 'shadowRoot')
export const contentDocumentOf = getter(HTMLIFrameElement.prototype, 'contentDocument')
export const documentElementOf = getter(Document.prototype, 'documentElement')
export const titleOf = getter(Document.prototype, 'title')
export const urlOf = getter(Document.prototype, 'URL')
export const childrenOf = getter(Element.prototype, 'children')
export const shadowChildrenOf = getter(DocumentFragment.prototype, 'children')

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name)

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector)

export const queryAll = (page: Document, selector: string): Element[] => [
  ...Document.prototype.querySelectorAll.call(page, selector),
]

export const queryWithin = (element: Element, selector: string): Element[] => [
  ...Element.prototype.querySelectorAll.call(element, selector),
]

export const selectionOf = (page: Document): string =>
  Document.prototype.getSelection.call(page)?.toString() ?? ''

export const walkerOf = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)

export const parentElementOf = (node: Node): Element | null => {
  const parent = parentOf(node)
  return parent !== null && nodeTypeOf(parent) === Node.ELEMENT_NODE ? (parent as Element) : null // by its node type
}

/** Laid out and not hidden. Opacity does not count: cards that fade in while scrolling are transparent before. */
export const isVisible = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true })
