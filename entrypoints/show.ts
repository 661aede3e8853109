import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { findOnPage } from '../lib/page/find-on-page.ts'
import { highlight } from '../lib/page/highlight.ts'
import { takeWanted } from '../lib/page/wanted.ts'

/** Injected when the user asks where a value stands; answers whether it is to be seen in this document. */
export default defineUnlistedScript(() => {
  const wanted = takeWanted()
  const range = wanted === null ? null : findOnPage(document, wanted)
  highlight(document, range)
  return range !== null
})
