import { type SelectionKind, selectionKinds } from '../lead/add-selection.ts'
import type { Say, WordKey } from '../words/say.ts'
import { browser } from './polyfill.ts'

type Item = Parameters<typeof browser.contextMenus.create>[0]

const addWords: Record<SelectionKind, WordKey> = {
  guess: 'menu_add',
  name: 'menu_add_name',
  email: 'menu_add_email',
  phone: 'menu_add_phone',
  company: 'menu_add_company',
  note: 'menu_add_note',
}

const ADD = 'add-as-'

/** Makes the right-click menu anew, in the browser's language of today, or takes it away. */
export async function showMenus(say: Say, isShown: boolean): Promise<void> {
  await browser.contextMenus.removeAll()
  if (isShown) for (const item of menuItems(say)) browser.contextMenus.create(item)
}

/** Neither browser tells a menu what is marked before it is shown, so there is an item that decides by the words. */
function menuItems(say: Say): Item[] {
  const title = say('menu_capture')
  const onSelection = (id: string, key: WordKey): Item => ({ id, title: say(key), contexts: ['selection'] })
  const [guess, ...named] = selectionKinds
  return [
    { id: 'capture', title, contexts: ['page', 'selection'] },
    onSelection(`${ADD}${guess}`, addWords[guess]),
    onSelection('add-as', 'menu_add_as'),
    ...named.map((kind) => ({ ...onSelection(`${ADD}${kind}`, addWords[kind]), parentId: 'add-as' })),
    { id: 'capture-link', title, contexts: ['link'], targetUrlPatterns: ['mailto:*', 'tel:*'] },
  ]
}

/** As what the marked words are to be added; null: another item was clicked. */
export function addedAs(menuItemId: string | number): SelectionKind | null {
  return selectionKinds.find((kind) => menuItemId === `${ADD}${kind}`) ?? null
}

/** Calls back when the menu is to be made: the browser keeps it, but not its words when its language changes. */
export function onMenusDue(make: () => void): void {
  browser.runtime.onInstalled.addListener(make)
  browser.runtime.onStartup.addListener(make)
}
