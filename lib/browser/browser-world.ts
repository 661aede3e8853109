import './schemas-without-eval.ts'
import { createCall } from '../crm/call.ts'
import type { Notice } from '../messages/notice.ts'
import { createEntryStore } from '../outbox/store.ts'
import { choicesItem } from '../storage/choices.ts'
import { connectionsItem } from '../storage/connections.ts'
import { createCredentialStore } from '../storage/credentials.ts'
import { createDatabase } from '../storage/database.ts'
import { createDeliveryLog } from '../storage/delivery-log.ts'
import { createDraftStore } from '../storage/drafts.ts'
import { createKeptDrafts } from '../storage/kept-drafts.ts'
import { createLeadList } from '../storage/lead-list.ts'
import { lookUpsItem } from '../storage/look-ups.ts'
import { pacesItem } from '../storage/paces.ts'
import { preferencesItem } from '../storage/preferences.ts'
import { writeTimesItem } from '../storage/write-times.ts'
import { createSay } from '../words/say.ts'
import { entryView } from '../worker/entry-view.ts'
import type { World } from '../worker/world.ts'
import { markedInTab } from './marked-in-tab.ts'
import { showMenus } from './menus.ts'
import { browser } from './polyfill.ts'
import { readInTab } from './read-in-tab.ts'
import { showInTab } from './show-in-tab.ts'
import { clearBadge, showBadge } from './toolbar-badge.ts'

/** Chrome ends a worker whose answer takes over 30 seconds; ours end before. */
const CALL_TIMEOUT_MS = 25_000
/** Alarms fire no sooner in Chrome. */
const SOONEST_ALARM_MS = 30_000

export const OUTBOX_ALARM = 'outbox'

/** The real world of the background: the browser, the clock, the disk and the network. */
export function createWorld(): World {
  const { local, session } = browser.storage
  keepFromPages(local)
  const { locks } = navigator
  const database = createDatabase('gleaner')
  const world: World = {
    say: createSay((key, substitutions) => browser.i18n.getMessage(key, substitutions)),
    uiLanguage: browser.i18n.getUILanguage(),
    now: () => Date.now(),
    chance: () => Math.random(),
    pause,
    newId: () => crypto.randomUUID(),
    locks,
    tab: { findTab, inject: readInTab, wait: pause },
    showInTab,
    markedInTab,
    drafts: createDraftStore(session, createKeptDrafts(database, Date.now)),
    leads: createLeadList(database),
    entries: createEntryStore(database),
    connections: connectionsItem(local, locks),
    credentials: createCredentialStore(local, session, locks),
    lookUps: lookUpsItem(session, locks),
    choices: choicesItem(local, locks),
    preferences: preferencesItem(local, locks),
    paces: pacesItem(local, locks),
    writeTimes: writeTimesItem(local, locks),
    log: createDeliveryLog(database),
    call: createCall({
      fetch,
      isOnline: () => navigator.onLine,
      mayCall,
      deadline: () => AbortSignal.timeout(CALL_TIMEOUT_MS),
      now: () => Date.now(),
    }),
    removeHosts: async (origins) => {
      await browser.permissions.remove({ origins })
    },
    announce: async (entry) => tellViews({ notice: 'entry.changed', entry: await entryView(world, entry) }),
    announceGone: (entryIds, act) => tellViews({ notice: 'entry.gone', entryIds, act }),
    wakeAt,
    reportBug: (error) => reportError(error),
    showBadge,
    showMenus,
    clearBadge,
  }
  return world
}

/** Firefox lets the user withdraw the consent to send personal data as well as the host; Chrome knows only hosts. */
async function mayCall(url: string): Promise<boolean> {
  if (!(await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }))) return false
  // `data_collection` is younger than the polyfill's types.
  const granted = (await browser.permissions.getAll()) as { data_collection?: string[] }
  return granted.data_collection?.includes('personallyIdentifyingInfo') ?? true
}

const pause = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs))

export const OUTBOX_DUE = 'outbox-due'
/** Not state: should it be lost with the worker, the alarm comes in its place. */
let soon: ReturnType<typeof setTimeout> | undefined

/** The alarm outlives the worker but comes late; while the worker lives, a timer comes in time. */
async function wakeAt(at: number | null): Promise<void> {
  clearTimeout(soon)
  if (at === null) {
    await browser.alarms.clear(OUTBOX_ALARM)
    return
  }
  const delayMs = at - Date.now()
  if (delayMs < SOONEST_ALARM_MS)
    soon = setTimeout(() => self.dispatchEvent(new Event(OUTBOX_DUE)), Math.max(0, delayMs))
  // The types know the older form without a promise; there the await is none.
  await browser.alarms.create(OUTBOX_ALARM, { when: Date.now() + Math.max(delayMs, SOONEST_ALARM_MS) })
}

/**
 * Chrome lets scripts in pages read `storage.local`, ours and so whoever breaks out of a page beside it; the keys
 * lie there. Firefox has no such switch.
 */
function keepFromPages(local: object): void {
  // `setAccessLevel` is younger than the polyfill's types.
  const area = local as { setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> }
  void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}

async function findTab(tabId: number) {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  return tab === null ? null : { url: tab.url ?? '', title: tab.title ?? '' }
}

/** With no view open there is nobody to tell, which the browser reports as an error. */
async function tellViews(notice: Notice): Promise<void> {
  await browser.runtime.sendMessage(notice).catch(() => undefined)
}
