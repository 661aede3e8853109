import { createCall } from '../../lib/crm/call.ts'
import type { EntryStore } from '../../lib/outbox/store.ts'
import { choicesItem } from '../../lib/storage/choices.ts'
import { connectionsItem } from '../../lib/storage/connections.ts'
import { createCredentialStore } from '../../lib/storage/credentials.ts'
import type { DeliveryLog } from '../../lib/storage/delivery-log.ts'
import { createDraftStore, type SessionArea } from '../../lib/storage/drafts.ts'
import type { KeptDrafts } from '../../lib/storage/kept-drafts.ts'
import type { LeadList } from '../../lib/storage/lead-list.ts'
import { lookUpsItem } from '../../lib/storage/look-ups.ts'
import { pacesItem } from '../../lib/storage/paces.ts'
import { preferencesItem } from '../../lib/storage/preferences.ts'
import type { StorageArea } from '../../lib/storage/stored-item.ts'
import { writeTimesItem } from '../../lib/storage/write-times.ts'
import { createSay } from '../../lib/words/say.ts'
import type { World } from '../../lib/worker/world.ts'
import type { Device } from './device.ts'
import type { DeviceArea } from './device-area.ts'
import type { Life } from './life.ts'
import { vendorAt } from './vendors.ts'

/** While the worker lives a timer comes in time; the alarm outlives it. As in the browser. */
const SOONEST_ALARM_MS = 30_000

const say = createSay((key) => key)

/** Nothing that is sent depends on them. */
const noKeptDrafts: KeptDrafts = {
  put: async () => 'stored',
  ofPage: async () => [],
  forget: async () => undefined,
}

/** The background's world on a device, in which each effect is a moment at which the worker can die. */
export function killableWorld(device: Device, life: Life, due: () => void): World {
  const { scheduler, network, breakage } = device
  const locks = device.locks.of(life)
  const local = gatedArea(device, life, device.local)
  const session = gatedArea(device, life, device.session)
  const entries = gatedEntries(device, life)
  const call = createCall({
    fetch: network.fetchOf(life),
    isOnline: () => device.isOnline,
    mayCall: (url) => life.act(async () => device.granted.has(vendorAt(url))),
    deadline: () => network.deadline(),
    now: () => device.now(),
  })
  return {
    say,
    uiLanguage: 'en-US',
    now: () => device.now(),
    chance: () => device.chance(),
    pause: (delayMs) => life.await(() => scheduler.wait(delayMs)),
    newId: () => device.newId(),
    locks,
    tab: { findTab: async () => null, inject: async () => null, wait: (delayMs) => scheduler.wait(delayMs) },
    showInTab: async () => [],
    markedInTab: async () => '',
    showMenus: async () => undefined,
    drafts: createDraftStore(session, noKeptDrafts),
    leads: gatedList(device, life),
    entries: breakage.entries?.(entries) ?? entries,
    connections: connectionsItem(local, locks),
    credentials: createCredentialStore(local, session, locks),
    lookUps: lookUpsItem(session, locks),
    choices: choicesItem(local, locks),
    preferences: preferencesItem(local, locks),
    paces: pacesItem(local, locks),
    writeTimes: writeTimesItem(local, locks),
    log: gatedLog(device, life),
    call: breakage.call?.(call) ?? call,
    // Of several hosts of a vendor only those are given back that no account is at.
    removeHosts: () => life.act(async () => undefined),
    announce: () => life.act(async () => undefined),
    announceGone: () => life.act(async () => undefined),
    wakeAt: gatedWake(device, life, due),
    reportBug: (error) => device.bugs.push(error),
    showBadge: () => life.act(async () => undefined),
    clearBadge: () => life.act(async () => undefined),
  }
}

function gatedWake(device: Device, life: Life, due: () => void): World['wakeAt'] {
  let cancelSoon: () => void = () => undefined
  life.onEnd(() => cancelSoon())
  return (at) =>
    life.act(async () => {
      cancelSoon()
      device.setAlarm(at)
      const delayMs = at === null ? Number.POSITIVE_INFINITY : at - device.now()
      if (delayMs < SOONEST_ALARM_MS) cancelSoon = device.scheduler.after(delayMs, due)
    })
}

function gatedEntries(device: Device, life: Life): EntryStore {
  const { entries } = device.disk
  return {
    read: (id) => life.act(() => entries.read(id)),
    change: (id, change) =>
      life.act(async () => {
        if (device.isFull('entries')) {
          // The disk finds out at the end of the transaction that it is full.
          change(await entries.read(id))
          return { kind: 'full' }
        }
        const changed = await entries.change(id, change)
        if (changed.kind === 'stored') device.notice(changed.entry)
        return changed
      }),
    readAll: (ids) => life.act(() => entries.readAll(ids)),
    changeAll: (changes) =>
      life.act(async () => {
        if (device.isFull('entries')) {
          const known = new Map(
            (await entries.readAll(changes.map(({ id }) => id))).map((one) => [one.id, one]),
          )
          for (const { id, change } of changes) change(known.get(id) ?? null)
          return { kind: 'full' }
        }
        const changed = await entries.changeAll(changes)
        if (changed.kind === 'stored') for (const entry of changed.entries) device.notice(entry)
        return changed
      }),
    list: (kinds) => life.act(() => entries.list(kinds)),
    count: (kinds) => life.act(() => entries.count(kinds)),
    find: (keys) => life.act(() => entries.find(keys)),
    destinations: () => life.act(() => entries.destinations()),
    nextDue: (id, now) => life.act(() => entries.nextDue(id, now)),
    nextDueAt: (id) => life.act(() => entries.nextDueAt(id)),
    isMadeByOther: (...of) => life.act(() => entries.isMadeByOther(...of)),
    batch: (id) => life.act(() => entries.batch(id)),
    ofPage: (url) => life.act(() => entries.ofPage(url)),
    delivered: (crms, limit) => life.act(() => entries.delivered(crms, limit)),
  }
}

function gatedList(device: Device, life: Life): LeadList {
  const { leads } = device.disk
  const write = <Answer>(work: () => Promise<Answer | 'full'>): Promise<Answer | 'full'> =>
    life.act(async () => (device.isFull('list') ? 'full' : await work()))
  return {
    keep: (id, lead, statusId, now) => write(() => leads.keep(id, lead, statusId, now)),
    page: (query) => life.act(() => leads.page(query)),
    setStatus: (id, statusId) => write(() => leads.setStatus(id, statusId)),
    find: (lead) => life.act(() => leads.find(lead)),
    change: (id, change) => write(() => leads.change(id, change)),
    remove: (ids) => life.act(() => leads.remove(ids)),
  }
}

function gatedLog(device: Device, life: Life): DeliveryLog {
  const { log } = device.disk
  return { write: (line) => life.act(() => log.write(line)), read: () => life.act(() => log.read()) }
}

function gatedArea(device: Device, life: Life, area: DeviceArea): StorageArea & SessionArea {
  return {
    get: (key: string | null) => life.act(() => area.get(key)),
    set: (items) =>
      life.act(async () => {
        if (device.isFull('items')) throw new Error('QUOTA_BYTES quota exceeded')
        await area.set(items)
      }),
    remove: (keys) => life.act(() => area.remove(keys)),
  }
}
