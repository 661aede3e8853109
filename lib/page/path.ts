import { elementsIn, isElement, nodeTypeOf, parentOf } from './dom.ts'

const PATH_LIMIT = 400

/** Gives elements their path, counting each parent's children once. `hostOf` leads out of shadow roots and frames. */
export function createPathOf(hostOf: (root: Node) => Element | undefined): (element: Element) => string {
  const indexes = new Map<Node, number>()
  const counted = new Set<Node>()

  const indexOf = (element: Element, parent: Node): number => {
    if (!counted.has(parent)) {
      counted.add(parent)
      for (const [index, child] of elementsIn(parent).entries()) indexes.set(child, index)
    }
    return indexes.get(element) ?? 0
  }

  return (element) => {
    const steps: (string | number)[] = []
    let node: Node | null = element
    while (node !== null) {
      const host = hostOf(node)
      const parent: Node | null = host ?? parentOf(node)
      if (host !== undefined) steps.push('r')
      else if (parent !== null && isElement(node) && nodeTypeOf(parent) !== Node.DOCUMENT_NODE)
        steps.push(indexOf(node, parent))
      node = parent
    }
    return clipPath(steps.reverse().join('/'))
  }
}

/** Cut between steps, so that what is left names an ancestor. */
function clipPath(path: string): string {
  return path.length <= PATH_LIMIT ? path : path.slice(0, path.lastIndexOf('/', PATH_LIMIT))
}
