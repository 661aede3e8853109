import { PHONE_LINK } from './link-target.ts'

/** What the user pointed at before the capture. */
export interface Gesture {
  /** The address of a right-clicked mail or phone link, or null. */
  clickedLink: string | null
  /** The selection that the menu was opened on, or null. */
  selectionText: string | null
}

/** Whether a link writes to somebody or calls them. */
export const isContactLink = (address: string): boolean =>
  /^mailto:/i.test(address) || PHONE_LINK.test(address)
