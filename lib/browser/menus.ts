import { type SelectionKind, selectionKinds } from '../lead/selection/selection-kind.ts'
import { LINK_ITEM } from '../tab/gesture.ts'
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

/** Links to write to or call somebody; what else WhatsApp's two hosts lead to is for the capture to see. */
const CONTACT_LINKS = [
  ...['mailto:*', 'tel:*', 'callto:*', 'sms:*'],
  ...['https://wa.me/*', 'https://api.whatsapp.com/send*'],
]

let making: Promise<unknown> = Promise.resolve()

/**
 * Makes the right-click menu anew, in the browser's language of today, or takes it away. One after the other: an update
 * and the browser's start may ask for it at once, and no item may be there twice.
 */
export function showMenus(say: Say, isShown: boolean): Promise<void> {
  const made = making.then(async () => {
    await browser.contextMenus.removeAll()
    if (isShown) await Promise.all(menuItems(say).map(createItem))
  })
  making = made.catch(() => undefined)
  return made
}

/** Resolves once the browser has it: a worker that ended before would leave half a menu. */
const createItem = (item: Item): Promise<void> =>
  new Promise((resolve, reject) => {
    browser.contextMenus.create(item, () => {
      const { lastError } = browser.runtime
      if (lastError) reject(new Error(lastError.message))
      else resolve()
    })
  })

/** Chrome tells a menu nothing of what is marked before it is shown, so there is an item that decides by the words. */
function menuItems(say: Say): Item[] {
  const onSelection = (id: string, key: WordKey): Item => ({ id, title: say(key), contexts: ['selection'] })
  const [guess, ...named] = selectionKinds
  return [
    // Firefox counts a frame as no page.
    { id: 'capture', title: say('menu_capture'), contexts: ['page', 'frame', 'selection'] },
    onSelection(`${ADD}${guess}`, addWords[guess]),
    onSelection('add-as', 'menu_add_as'),
    ...named.map((kind) => ({ ...onSelection(`${ADD}${kind}`, addWords[kind]), parentId: 'add-as' })),
    { id: LINK_ITEM, title: say('menu_capture_link'), contexts: ['link'], targetUrlPatterns: CONTACT_LINKS },
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
