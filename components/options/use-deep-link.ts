import { useLayoutEffect } from 'preact/hooks'

/**
 * Brings the card that the page's address names into sight, once the cards are there: where it needs repair, the button
 * for that has the keyboard. A connection that was ended has none any more; then it is its CRM's, to connect it again.
 */
export function useDeepLink(areThere: boolean): void {
  useLayoutEffect(() => {
    const wanted = readHash()
    if (!areThere || wanted === '') return
    const cards = [...document.querySelectorAll<HTMLElement>('[data-destination]')]
    const placeOf = (card: HTMLElement) => card.dataset['destination'] ?? ''
    const card =
      cards.find((one) => placeOf(one) === wanted) ??
      cards.find((one) => wanted.startsWith(`${placeOf(one)}.`))
    card?.scrollIntoView({ block: 'center' })
    const isBroken = '.notice-warn button'
    const target = card?.querySelector<HTMLElement>(isBroken) ?? card?.querySelector('h3')
    target?.focus({ preventScroll: true })
  }, [areThere])
}

/** '' where there is none, or the address was not written by us. */
function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}
