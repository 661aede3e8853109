/**
 * Reads the DOM through the prototypes' own getters. A page may name a form control `parentNode` or an image
 * `querySelectorAll`, and the plain property would then answer with that element, in our isolated world too.
 */

/** `Key`'s getter on `prototype`. It exists: these are standard attributes of every browser we support. */
function getter<Owner extends object, Key extends keyof Owner>(prototype: Owner, key: Key) {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get
  return (owner: Owner): Owner[Key] => get?.call(owner)
}

/** Elements that one query gives: to touch each of a hundred thousand takes longer than a page may wait. */
const QUERY_LIMIT = 20_000

const node = Node.prototype
const element = Element.prototype
const page = Document.prototype
const fragment = DocumentFragment.prototype

export const firstChildOf = getter(node, 'firstChild')
export const nextSiblingOf = getter(node, 'nextSibling')
export const parentElementOf = getter(node, 'parentElement')
export const nodeTypeOf = getter(node, 'nodeType')
export const textOf = getter(node, 'textContent')
export const dataOf = getter(CharacterData.prototype, 'data')
export const localNameOf = getter(element, 'localName')
export const shadowRootOf = getter(element, 'shadowRoot')
const attributesOf = getter(element, 'attributes')
export const contentDocumentOf = getter(HTMLIFrameElement.prototype, 'contentDocument')
export const documentElementOf = getter(page, 'documentElement')
export const titleOf = getter(page, 'title')
export const urlOf = getter(page, 'URL')

/** The first characters of what is written inside, without the rest being put together. */
export function textStart(one: Element, length: number): string {
  const walker = page.createTreeWalker.call(document, one, NodeFilter.SHOW_TEXT)
  let text = ''
  for (let node = walker.nextNode(); node !== null && text.length < length; node = walker.nextNode())
    // It walks texts only.
    text += dataOf(node as Text)
  return text.slice(0, length)
}

export const isElement = (one: Node): one is Element => nodeTypeOf(one) === 1
export const isText = (one: Node): one is Text => nodeTypeOf(one) === 3

export const attributeOf = (one: Element, name: string): string | null => element.getAttribute.call(one, name)

export const attributesIn = (one: Element): Attr[] => [...attributesOf(one)]

/** `root`: a document, an element or a shadow root. */
export function queryAll(root: Node, selector: string): Element[] {
  const type = nodeTypeOf(root)
  const owner = type === 1 ? element : type === 9 ? page : fragment
  // The three have this method alike.
  const found = (owner as Document).querySelectorAll.call(root as Document, selector)
  const all: Element[] = []
  for (let index = 0; index < found.length && index < QUERY_LIMIT; index++) {
    const one = found[index]
    if (one !== undefined) all.push(one)
  }
  return all
}

export const selectionOf = (whole: Document): string => page.getSelection.call(whole)?.toString() ?? ''

/** Its box on the screen, in CSS pixels. */
export const boxOf = (one: Element): DOMRect => element.getBoundingClientRect.call(one)

/** Laid out and not hidden. Opacity does not count: cards that fade in while scrolling are transparent before. */
export const isVisible = (one: Element): boolean =>
  element.checkVisibility.call(one, { visibilityProperty: true })
