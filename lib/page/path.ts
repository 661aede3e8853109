import { childrenOf, nodeTypeOf, parentOf, shadowChildrenOf } from './dom.ts'

const PATH_LIMIT = 400

/** Gives elements their path, counting each parent's children once. */
export function createPathOf(hostOf: (root: Node) => Element | undefined): (element: Element) => string {
  const indexes = new WeakMap<Node, number>()
  const counted = new WeakSet<Node>()

  const indexOf = (element: Element, parent: Node): number => {
    if (!counted.has(parent)) {
      counted.add(parent)
      let index = 0
      for (const child of childrenIn(parent)) indexes.set(child, index++)
    }
    return indexes.get(element) ?? 0
  }

  /** The nearest 100 levels at most: deeper trees are an attack or a mistake. */
  return (element) => {
    const steps: (string | number)[] = []
    let node: Node = element
    for (;;) {
      const host = hostOf(node)
      if (host !== undefined) {
        steps.push('r')
        node = host
        continue
      }
      const parent = parentOf(node)
      if (parent === null) break
      if (nodeTypeOf(parent) !== Node.DOCUMENT_NODE) steps.push(indexOf(node as Element, parent)) // only elements have such parents here
      node = parent
    }
    return clipPath(steps.reverse().join('/'))
  }
}

const childrenIn = (parent: Node): HTMLCollection =>
  nodeTypeOf(parent) === Node.ELEMENT_NODE
    ? childrenOf(parent as Element) // by its node type
    : shadowChildrenOf(parent as DocumentFragment) // the only other parent of elements that is asked for

/** Cut between steps, so that what is left names an ancestor. */
function clipPath(path: string): string {
  return path.length <= PATH_LIMIT ? path : path.slice(0, path.lastIndexOf('/', PATH_LIMIT))
}
