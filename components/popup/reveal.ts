/** Room between what is typed into and the head or foot over the form. */
const GAP_PX = 8

/**
 * Scrolls until nothing lies over a part of the form: a browser counts what is under the sticky head or foot as seen,
 * and the foot grows with what it has to say, so that no scroll padding would fit.
 */
export function reveal(part: HTMLElement, head: Element | null, foot: Element | null): void {
  if (foot?.contains(part)) return
  const box = part.getBoundingClientRect()
  const lowest = (foot?.getBoundingClientRect().top ?? innerHeight) - GAP_PX
  const highest = (head?.getBoundingClientRect().bottom ?? 0) + GAP_PX
  const down = Math.max(0, box.bottom - lowest)
  // Of what is higher than the room, the top is shown.
  const distance = box.top - down < highest ? box.top - highest : down
  if (distance !== 0 && (box.top < highest || down > 0)) scrollBy({ top: distance, behavior: 'instant' })
}
