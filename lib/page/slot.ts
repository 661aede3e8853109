import { attributeOf, localNameOf, parentElementOf } from './dom.ts'

const LEVELS = 3

/** The element's tag and classes and those of the two around it, without numbers: the same in each repeated card. */
export function slotOf(element: Element): string {
  const steps: string[] = []
  for (let at: Element | null = element; at !== null && steps.length < LEVELS; at = parentElementOf(at)) {
    const classes = (attributeOf(at, 'class') ?? '').slice(0, 60).replace(/[\d\s]+/g, '.')
    steps.push(`${localNameOf(at)}.${classes}`)
  }
  return steps.join('<').slice(0, 160)
}
