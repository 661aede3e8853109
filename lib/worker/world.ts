import type { Call } from '../crm/call.ts'
import type { Entry } from '../outbox/entry.ts'
import type { EntryStore } from '../outbox/store.ts'
import type { Choices } from '../storage/choices.ts'
import type { Connection } from '../storage/connections.ts'
import type { CredentialStore } from '../storage/credentials.ts'
import type { DraftStore } from '../storage/drafts.ts'
import type { LeadList } from '../storage/lead-list.ts'
import type { LookUps } from '../storage/look-ups.ts'
import type { StoredItem } from '../storage/stored-item.ts'
import type { TabWorld } from '../tab/read-tab.ts'
import type { Say } from '../words/say.ts'

/** What shows on the toolbar button of one tab. */
export interface Badge {
  tone: 'good' | 'trouble' | 'plain'
  text: string
  /** The button's title: says in words what happened. */
  title: string
}

/** All that the background's acts need of the world; `lib/browser` makes the real one. */
export interface World {
  say: Say
  uiLanguage: string
  now: () => number
  newId: () => string
  locks: LockManager
  tab: TabWorld
  drafts: DraftStore
  leads: LeadList
  entries: EntryStore
  connections: StoredItem<Connection[]>
  credentials: CredentialStore
  lookUps: StoredItem<LookUps>
  choices: StoredItem<Choices>
  call: Call
  removeHosts: (hostPatterns: string[]) => Promise<void>
  announce: (entry: Entry) => Promise<void>
  /** Starts the worker at `at`, for the outbox; null: no need. */
  wakeAt: (at: number | null) => Promise<void>
  /** Shows a bug among the extension's errors, and goes on. */
  reportBug: (error: unknown) => void
  showBadge: (tabId: number, badge: Badge) => Promise<void>
}
