import type { SelectionLook } from '../lead/selection/kind-of-selection.ts'
import type { Say, WordKey } from '../words/say.ts'
import { GUESS_ITEM } from './menus.ts'
import { browser } from './polyfill.ts'

const titles: Record<SelectionLook, WordKey> = {
  name: 'menu_guess_name',
  title: 'menu_guess_title',
  email: 'menu_guess_email',
  phone: 'menu_guess_phone',
  company: 'menu_guess_company',
  address: 'menu_guess_address',
  note: 'menu_guess_note',
  several: 'menu_add',
}

/** Firefox alone tells that a menu opens, and lets its items be changed then. */
interface ChangingMenus {
  onShown?: {
    addListener: (listener: (info: { selectionText?: string }, tab?: { id?: number }) => void) => void
  }
  onHidden?: { addListener: (listener: () => void) => void }
  refresh?: () => Promise<void>
}

/**
 * Where the browser tells what is marked as its menu opens, the item that decides by the words says as what they would be
 * added. Firefox tells it only of a tab in which the user has used Gleaner already; elsewhere, and in Chrome, the item
 * says no more than that it adds.
 */
export function nameGuess(say: Say, lookOf: (tabId: number, text: string) => Promise<SelectionLook>): void {
  // Neither is in the polyfill's types.
  const { onShown, onHidden, refresh } = browser.contextMenus as ChangingMenus
  if (!onShown || !onHidden || !refresh) return
  const entitle = async (look: SelectionLook) => {
    await browser.contextMenus.update(GUESS_ITEM, { title: say(titles[look]) })
    await refresh()
  }
  onShown.addListener(({ selectionText = '' }, tab) => {
    if (selectionText.trim() === '' || tab?.id === undefined) return
    void lookOf(tab.id, selectionText).then(entitle).catch(ignore)
  })
  onHidden.addListener(() => void entitle('several').catch(ignore))
}

/** The item is not there where the user switched the menu off. */
const ignore = () => undefined
