import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readPage } from '../lib/page/read-page.ts'

/**
 * Injected on the user's click; what `main` returns is the injection's result. Chrome shows a PDF in a document
 * of its own that holds nothing of it: null, as from any page that cannot be read.
 */
export default defineUnlistedScript(() =>
  document.contentType === 'application/pdf' ? null : readPage(document),
)
