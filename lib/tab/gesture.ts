import type { Gesture } from '../evidence/gesture.ts'

/** The toolbar button and the shortcuts point at the whole page. */
export const wholePage: Gesture = { clickedLink: null, selectionText: null }

/** Reads the browser's account of a menu click; a link counts only where it is a mail or phone link. */
export function menuGesture(click: {
  linkUrl?: string | undefined
  selectionText?: string | undefined
}): Gesture {
  const isContact = /^(mailto|tel):/i.test(click.linkUrl ?? '')
  return {
    clickedLink: isContact ? (click.linkUrl ?? null) : null,
    selectionText: click.selectionText?.trim() || null,
  }
}
