import type { Call } from '../crm/call.ts'
import type { Entry } from '../outbox/entry.ts'
import type { EntryStore } from '../outbox/store.ts'
import type { Choices } from '../storage/choices.ts'
import type { Connection } from '../storage/connections.ts'
import type { CredentialStore } from '../storage/credentials.ts'
import type { DeliveryLog } from '../storage/delivery-log.ts'
import type { DraftStore } from '../storage/drafts.ts'
import type { LeadList } from '../storage/lead-list.ts'
import type { LookUps } from '../storage/look-ups.ts'
import type { Paces } from '../storage/paces.ts'
import type { Preferences } from '../storage/preferences.ts'
import type { StoredItem } from '../storage/stored-item.ts'
import type { WriteTimes } from '../storage/write-times.ts'
import type { TabWorld } from '../tab/read-tab.ts'
import type { Say } from '../words/say.ts'

/** What shows on the toolbar button of one tab. */
export interface Badge {
  /** What the button is drawn and coloured as: `reading` a page, or `paused` with leads that wait. */
  tone: 'good' | 'trouble' | 'plain' | 'reading' | 'paused'
  text: string
  /** The button's title: says in words what happened. */
  title: string
}

/** All that the background's acts need of the world; `lib/browser` makes the real one. */
export interface World {
  say: Say
  uiLanguage: string
  now: () => number
  /** From 0 to 1. */
  chance: () => number
  /** Waits; only for what may be lost with the worker. */
  pause: (delayMs: number) => Promise<void>
  newId: () => string
  locks: LockManager
  tab: TabWorld
  /** For each document of a tab, whether the value was found and marked there; rejects where no gesture allows it. */
  showInTab: (tabId: number, wanted: { value: string; snippet: string }) => Promise<boolean[]>
  /** What is marked in one document of a tab, with its lines; '' where nobody may look. */
  markedInTab: (tabId: number, frameId: number) => Promise<string>
  drafts: DraftStore
  leads: LeadList
  entries: EntryStore
  connections: StoredItem<Connection[]>
  credentials: CredentialStore
  lookUps: StoredItem<LookUps>
  choices: StoredItem<Choices>
  preferences: StoredItem<Preferences>
  paces: StoredItem<Paces>
  writeTimes: StoredItem<WriteTimes>
  log: DeliveryLog
  call: Call
  removeHosts: (hostPatterns: string[]) => Promise<void>
  announce: (entry: Entry) => Promise<void>
  /** Tells that entries are not there any more, and by which act of the user's. */
  announceGone: (entryIds: string[], act: 'undone' | 'deleted') => Promise<void>
  /** Runs the outbox at `at`, should the worker be dead by then as well; null: no need. */
  wakeAt: (at: number | null) => Promise<void>
  /** Shows a bug among the extension's errors, and goes on. */
  reportBug: (error: unknown) => void
  /** On one tab's button; null: on all that have none of their own. */
  showBadge: (tabId: number | null, badge: Badge) => Promise<void>
  /** Makes the right-click menu, or takes it away. */
  showMenus: (say: Say, isShown: boolean) => Promise<void>
  /** Takes a tab's own badge away, so that it shows the one that all share. */
  clearBadge: (tabId: number, shared: Badge) => Promise<void>
}
