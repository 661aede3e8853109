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
const fragment = DocumentFragment.prototype

export const parentOf = getter(node, 'parentNode')
export const parentElementOf = getter(node, 'parentElement')
export const nodeTypeOf = getter(node, 'nodeType')
export const textOf = getter(node, 'textContent')
export const dataOf = getter(CharacterData.prototype, 'data')
export const localNameOf = getter(element, 'localName')
export const shadowRootOf = getter(element, 'shadowRoot')
export const nextElementOf = getter(element, 'nextElementSibling')
const attributesOf = getter(element, 'attributes')
const firstElementOfElement = getter(element, 'firstElementChild')
const firstElementOfFragment = getter(fragment, 'firstElementChild')
export const contentDocumentOf = getter(HTMLIFrameElement.prototype, 'contentDocument')
export const documentElementOf = getter(page, 'documentElement')
export const titleOf = getter(page, 'title')
export const urlOf = getter(page, 'URL')

export const isElement = (one: Node): one is Element => nodeTypeOf(one) === 1
export const isText = (one: Node): one is Text => nodeTypeOf(one) === 3

/** Of an element or a shadow root. */
export const firstElementIn = (parent: Node): Element | null =>
  // What is neither element nor document and has children is a fragment.
  isElement(parent) ? firstElementOfElement(parent) : firstElementOfFragment(parent as DocumentFragment)

export const attributeOf = (one: Element, name: string): string | null => element.getAttribute.call(one, name)

export const attributesIn = (one: Element): Attr[] => [...attributesOf(one)]

/** `root`: a document, an element or a shadow root. */
export function queryAll(root: Node, selector: string): Element[] {
  const type = nodeTypeOf(root)
  const owner = type === 1 ? element : type === 9 ? page : fragment
  // The three have this method alike.
  return [...(owner as Document).querySelectorAll.call(root as Document, selector)]
}

export const matches = (one: Element, selector: string): boolean => element.matches.call(one, selector)

export const selectionOf = (whole: Document): string => page.getSelection.call(whole)?.toString() ?? ''

export const walkerOf = (root: Node): TreeWalker =>
  page.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)

/** Laid out and not hidden. Opacity does not count: cards that fade in while scrolling are transparent before. */
export const isVisible = (one: Element): boolean =>
  element.checkVisibility.call(one, { visibilityProperty: true })
