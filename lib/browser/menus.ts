import type { Say } from '../words/say.ts'
import { browser } from './polyfill.ts'

/** The right-click menu; the browser keeps it over restarts. */
export function createMenus(say: Say): void {
  const title = say('menu_capture')
  void browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: 'capture', title, contexts: ['page', 'selection'] })
    browser.contextMenus.create({
      id: 'capture-link',
      title,
      contexts: ['link'],
      targetUrlPatterns: ['mailto:*', 'tel:*'],
    })
  })
}
