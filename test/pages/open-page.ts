import { JSDOM, VirtualConsole } from 'jsdom'

/** A document at an address, its scripts not run; what hides by its own style is hidden. */
export function openPage(html: string, url = 'https://example.com/'): Document {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  return window.document
}

/** jsdom lays nothing out: an element is hidden where it or one around it says so itself. */
export function stubCheckVisibility(): void {
  Element.prototype.checkVisibility = function checkVisibility(this: Element) {
    return (
      Element.prototype.closest.call(
        this,
        '[hidden],[style*="display:none"],[style*="visibility:hidden"]',
      ) === null
    )
  }
}
