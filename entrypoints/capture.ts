import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readPage } from '../lib/page/read-page.ts'

/**
 * What browsers give to an injected script alone, Chrome as a function and Firefox as a property; the polyfill has no
 * part for it and would be a library in the page.
 */
const extension = Reflect.get(globalThis, 'chrome') as
  | { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } }
  | undefined

const closedShadowRootOf = (element: Element): ShadowRoot | null =>
  extension?.dom?.openOrClosedShadowRoot?.(element) ?? Reflect.get(element, 'openOrClosedShadowRoot') ?? null

/**
 * Injected on the user's click; what `main` returns is the injection's result: the reading as JSON, for Chrome takes
 * longer to hand over ten thousand values than to read them off the page. Chrome shows a PDF in a document of its own
 * that holds nothing of it: null, as from any page that cannot be read.
 */
export default defineUnlistedScript({
  main: async () =>
    document.contentType === 'application/pdf'
      ? null
      : JSON.stringify(await readPage(document, closedShadowRootOf)),
})
