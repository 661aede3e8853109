import { createPageListener } from '../messages/page-questions.ts'
import { findOnPage } from '../page/find-on-page.ts'
import { highlight } from '../page/highlight.ts'
import { HIGHLIGHT_STYLE } from '../page/highlight-style.ts'
import { readPage } from '../page/read-page.ts'
import type { MessageListener } from './listen-to-views.ts'
import { browser } from './polyfill.ts'

/** Lets a page of ours be captured like any other: what would be injected into others runs here when asked for. */
export function answerAsPage(page: Document): void {
  const style = new CSSStyleSheet()
  style.replaceSync(HIGHLIGHT_STYLE)
  page.adoptedStyleSheets.push(style)
  const listen = createPageListener(
    async (question) => {
      if (question.ask === 'page.read') return await readPage(page)
      const range = findOnPage(page, question)
      if (range !== null) highlight(page, range)
      return range !== null
    },
    { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') },
  )
  browser.runtime.onMessage.addListener(listen as MessageListener)
}
