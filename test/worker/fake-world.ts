import type { Call, CallAnswer } from '../../lib/crm/call.ts'
import type { PageReading } from '../../lib/evidence/page-reading.ts'
import type { Entry } from '../../lib/outbox/entry.ts'
import { createEntryStore } from '../../lib/outbox/store.ts'
import { choicesItem } from '../../lib/storage/choices.ts'
import { connectionsItem } from '../../lib/storage/connections.ts'
import { createCredentialStore } from '../../lib/storage/credentials.ts'
import { createDatabase } from '../../lib/storage/database.ts'
import { createDeliveryLog } from '../../lib/storage/delivery-log.ts'
import { createDraftStore } from '../../lib/storage/drafts.ts'
import { createKeptDrafts } from '../../lib/storage/kept-drafts.ts'
import { createLeadList } from '../../lib/storage/lead-list.ts'
import { lookUpsItem } from '../../lib/storage/look-ups.ts'
import { pacesItem } from '../../lib/storage/paces.ts'
import { preferencesItem } from '../../lib/storage/preferences.ts'
import { writeTimesItem } from '../../lib/storage/write-times.ts'
import { createSay } from '../../lib/words/say.ts'
import type { Badge, World } from '../../lib/worker/world.ts'
import english from '../../public/_locales/en/messages.json'
import { memoryArea } from '../storage/memory-area.ts'

export interface FakeWorld extends World {
  /** What the one tab, number 7, shows; null once it is closed. */
  page: { url: string; title: string; answer: unknown } | null
  /** How often the page was read. */
  readings: number
  /** The clock; a pause moves it on. */
  time: number
  badges: Badge[]
  /** What all tabs' buttons show. */
  outboxBadge: Badge | null
  /** How often a tab's badge was taken away. */
  cleared: number
  bugs: unknown[]
  announced: Entry['state']['kind'][]
  /** What became of leads that are not there any more. */
  gone: Record<string, 'undone' | 'deleted'>
  /** What the network answers, by "METHOD path". */
  answers: Record<string, Partial<Extract<CallAnswer, { kind: 'answer' }>>>
  called: string[]
  removedHosts: string[]
}

let worlds = 0

/** The background's world with a page, a clock and a network of the test's own; disk and acts are the real ones. */
export function fakeWorld(changes: Partial<World> = {}): FakeWorld {
  worlds += 1
  let ids = 0
  const area = memoryArea()
  const database = createDatabase(`worker-${worlds}`)
  const world: FakeWorld = {
    page: {
      url: 'https://example.com/team',
      title: 'Team',
      answer: evidenceOf('Ann Ode', 'ann@example.com'),
    },
    readings: 0,
    badges: [],
    outboxBadge: null,
    cleared: 0,
    announced: [],
    gone: {},
    bugs: [],
    answers: {},
    called: [],
    removedHosts: [],
    say: createSay((key, substitutions) => message(key, substitutions)),
    uiLanguage: 'en-US',
    time: 1_000_000,
    now: () => world.time,
    chance: () => 0,
    pause: async (delayMs) => {
      world.time += delayMs
    },
    newId: () => `id-${worlds}-${ids++}`,
    locks: navigator.locks,
    tab: {
      findTab: async () => world.page && { url: world.page.url, title: world.page.title },
      inject: async () => {
        world.readings += 1
        return world.page?.answer
      },
      wait: () => new Promise(() => undefined),
    },
    showInTab: async () => [],
    markedInTab: async () => '',
    showMenus: async () => undefined,
    drafts: createDraftStore(
      area,
      createKeptDrafts(database, () => world.time),
    ),
    leads: createLeadList(database),
    entries: createEntryStore(database),
    connections: connectionsItem(area, navigator.locks),
    credentials: createCredentialStore(area, memoryArea(), navigator.locks),
    lookUps: lookUpsItem(area, navigator.locks),
    choices: choicesItem(area, navigator.locks),
    preferences: preferencesItem(area, navigator.locks),
    paces: pacesItem(area, navigator.locks),
    writeTimes: writeTimesItem(area, navigator.locks),
    log: createDeliveryLog(database),
    call: async (request) => network(world, request),
    removeHosts: async (patterns) => {
      world.removedHosts.push(...patterns)
    },
    announce: async (entry) => {
      world.announced.push(entry.state.kind)
    },
    announceGone: async (entryIds, act) => {
      for (const id of entryIds) world.gone[id] = act
    },
    wakeAt: async () => undefined,
    reportBug: (error) => {
      world.bugs.push(error)
    },
    showBadge: async (tabId, badge) => {
      if (tabId === null) world.outboxBadge = badge
      else world.badges.push(badge)
    },
    clearBadge: async () => {
      world.cleared += 1
    },
    ...changes,
  }
  return world
}

function network(world: FakeWorld, { method, url }: Parameters<Call>[0]): CallAnswer {
  const asked = `${method} ${new URL(url).pathname}`
  world.called.push(asked)
  const answer = world.answers[asked]
  return answer
    ? { kind: 'answer', status: 200, header: () => null, json: {}, at: world.now(), ...answer }
    : { kind: 'no-answer' }
}

function message(key: string, substitutions: string[]): string {
  const texts: Record<string, { message: string }> = english
  return (texts[key]?.message ?? '').replace(/\$(\d)/g, (_match, at) => substitutions[Number(at) - 1] ?? '')
}

/** What the capture script would answer for a page with one person. */
export function evidenceOf(name: string, email: string): PageReading {
  const person = { '@type': 'Person', name, email }
  return {
    version: 2,
    url: 'https://example.com/team',
    title: 'Team',
    language: 'en',
    selection: '',
    metas: [],
    jsonLd: [JSON.stringify(person)],
    items: [],
    lines: [],
    images: [],
    slots: [],
    words: '',
    nodeCount: 10,
    truncated: false,
  }
}
