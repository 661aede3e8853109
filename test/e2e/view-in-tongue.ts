import type { BrowserUnderTest } from './browser.ts'
import type { Condition, Target } from './page-side.ts'
import type { Translate } from './tongue-words.ts'
import type { Page, View } from './view.ts'

/** A browser whose extension speaks another tongue, for tests and scenes that name what they look for in English. */
export function browserInTongue(browser: BrowserUnderTest, translate: Translate): BrowserUnderTest {
  /** The browser knows its own pages alone. */
  const originals = new WeakMap<Page, Page>()
  const pageInTongue = (page: Page): Page => {
    const spoken = { ...page, ...viewInTongue(page, translate) }
    originals.set(spoken, page)
    return spoken
  }
  return {
    ...browser,
    clickToolbarButton: async (page) =>
      viewInTongue(await browser.clickToolbarButton(originals.get(page) ?? page), translate),
    openExtensionPage: async (path) => pageInTongue(await browser.openExtensionPage(path)),
    findExtensionPage: async (path, waitMs) => {
      const page = await browser.findExtensionPage(path, waitMs)
      return page === undefined ? undefined : pageInTongue(page)
    },
    popup: async (waitMs) => {
      const view = await browser.popup(waitMs)
      return view === undefined ? undefined : viewInTongue(view, translate)
    },
  }
}

function viewInTongue(view: View, translate: Translate): View {
  const at = (target: Target) => targetInTongue(target, translate)
  return {
    ...view,
    text: (target) => view.text(target === undefined ? undefined : at(target)),
    value: (target) => view.value(at(target)),
    count: (target) => view.count(at(target)),
    click: (target) => view.click(at(target)),
    type: (target, text) => view.type(at(target), text),
    choose: (target, option) => view.choose(at(target), translate(option)),
    isFocused: (target) => view.isFocused(at(target)),
    waitFor: (condition, withinMs) => view.waitFor(conditionInTongue(condition, translate), withinMs),
  }
}

function targetInTongue(target: Target, translate: Translate): Target {
  if (typeof target === 'string') return target
  const within = target.within === undefined ? {} : { within: targetInTongue(target.within, translate) }
  if ('label' in target) return { ...target, ...within, label: translate(target.label) }
  return { ...target, ...within, ...(target.name !== undefined && { name: translate(target.name) }) }
}

function conditionInTongue(condition: Condition, translate: Translate): Condition {
  const { target, text, value } = condition
  return {
    ...condition,
    ...(target !== undefined && { target: targetInTongue(target, translate) }),
    ...(text !== undefined && { text: translate(text) }),
    ...(value !== undefined && { value: translate(value) }),
  }
}
