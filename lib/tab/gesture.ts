import { type Gesture, isContactLink } from '../evidence/gesture.ts'

/** The toolbar button and the shortcuts point at the whole page. */
export const wholePage: Gesture = { clickedLink: null, selectionText: null }

/** The item of a mail or phone link: where words are marked as well, it is the link that is meant. */
export const LINK_ITEM = 'capture-link'

/** What the browser tells of a click in the menu. */
export interface MenuClick {
  menuItemId: string | number
  linkUrl?: string | undefined
  selectionText?: string | undefined
  frameId?: number | undefined
}

/** What a click in the menu was on, and in which of the tab's documents. */
export function menuGesture(click: MenuClick): Gesture & { frameId: number } {
  const clickedLink = isContactLink(click.linkUrl ?? '') ? (click.linkUrl ?? null) : null
  const isOfLink = click.menuItemId === LINK_ITEM && clickedLink !== null
  const selectionText = isOfLink ? null : click.selectionText?.trim() || null
  return { clickedLink, selectionText, frameId: click.frameId ?? 0 }
}
