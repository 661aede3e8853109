import { JSDOM, VirtualConsole } from 'jsdom'
import { attributeOf, queryAll } from '../../lib/page/dom.ts'

/** A document at an address, its scripts not run; what hides by its own style is hidden. */
export function openPage(html: string, url = 'https://example.com/'): Document {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  attachShadowRoots(window.document)
  for (const frame of queryAll(window.document, 'iframe[srcdoc]')) fillFrame(frame as HTMLIFrameElement) // by its name
  return window.document
}

/** As browsers do while they parse; jsdom leaves the templates as they are. */
function attachShadowRoots(within: Node): void {
  for (const element of queryAll(within, 'template[shadowrootmode]')) {
    const template = element as HTMLTemplateElement // by its name
    const mode = attributeOf(template, 'shadowrootmode') === 'closed' ? 'closed' : 'open'
    const root = template.parentElement?.attachShadow({ mode })
    root?.append(template.content)
    template.remove()
    if (root !== undefined) attachShadowRoots(root)
  }
}

/** jsdom loads no frames; what one holds by its own attribute is there at once. */
function fillFrame(frame: HTMLIFrameElement): void {
  const inner = frame.contentDocument
  if (inner !== null) inner.body.innerHTML = attributeOf(frame, 'srcdoc') ?? ''
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

/** The size that a frame says it has; jsdom gives everything none. */
export function stubFrameSizes(): void {
  Element.prototype.getBoundingClientRect = function getBoundingClientRect(this: Element) {
    const [width = 0, height = 0] = ['width', 'height'].map((side) => Number(this.getAttribute(side) ?? 0))
    return new DOMRect(0, 0, width, height)
  }
}
