import type { Entry } from '../../lib/outbox/entry.ts'
import type { Breakage } from './breakage.ts'
import { DeviceArea } from './device-area.ts'
import { DeviceLocks } from './device-locks.ts'
import type { Disk } from './disk.ts'
import type { Network } from './network.ts'
import type { Scheduler } from './scheduler.ts'
import type { VendorId } from './vendors.ts'
import { Worker } from './worker.ts'

/** Alarms fire no sooner in Chrome. */
const SOONEST_ALARM_MS = 30_000

/** How many further writes fail, and after how many that succeed. */
export interface Fullness {
  after: number
  times: number
}

/** A browser with the extension: what is there while no worker lives, and what outlasts its end. */
export class Device {
  readonly scheduler: Scheduler
  readonly network: Network
  readonly disk: Disk
  readonly breakage: Breakage
  readonly locks: DeviceLocks
  readonly local = new DeviceArea()
  readonly session = new DeviceArea()
  readonly granted = new Set<VendorId>()
  /** Whether alarms are kept while the browser is closed. */
  readonly keepsAlarms: boolean
  readonly bugs: unknown[] = []
  /** By the entry of which the user was asked: where, and about what. */
  readonly asked = new Map<string, string>()
  isOnline = true
  fullness: Record<'entries' | 'items' | 'list', Fullness> = {
    entries: { after: 0, times: 0 },
    items: { after: 0, times: 0 },
    list: { after: 0, times: 0 },
  }
  #clockOffsetMs = 0
  #workers: (Worker | null)[] = [null, null]
  #alarmAt: number | null = null
  #cancelAlarm: () => void = () => undefined
  #ids = 0
  #chance = 0

  constructor(parts: {
    scheduler: Scheduler
    network: Network
    disk: Disk
    breakage: Breakage
    keepsAlarms: boolean
  }) {
    this.scheduler = parts.scheduler
    this.network = parts.network
    this.disk = parts.disk
    this.breakage = parts.breakage
    this.keepsAlarms = parts.keepsAlarms
    this.locks = new DeviceLocks(parts.scheduler)
  }

  now(): number {
    return this.scheduler.now() + this.#clockOffsetMs
  }

  newId(): string {
    this.#ids += 1
    return `id-${this.#ids}`
  }

  /** Spread over its range, and the same in every repetition. */
  chance(): number {
    this.#chance = (this.#chance + 0.618) % 1
    return this.#chance
  }

  jump(durationMs: number): void {
    this.#clockOffsetMs += durationMs
    this.#planAlarm()
  }

  setAlarm(at: number | null): void {
    this.#alarmAt = at === null ? null : Math.max(at, this.now() + SOONEST_ALARM_MS)
    this.#planAlarm()
  }

  /** An entry was stored. */
  notice(entry: Entry | null): void {
    if (entry === null || !/^(unsure|doubled|left)$/.test(entry.state.kind)) return
    const step = entry.doubt?.step ?? entry.twins[0]?.step ?? 'an unknown step'
    const about = { doubled: 'a second ', left: 'a taken back ' }[entry.state.kind as string] ?? ''
    this.asked.set(entry.id, `${entry.crm} ${about}${step.split(':')[0]}`)
  }

  /** Whether the disk has no room for this write. */
  isFull(part: keyof Device['fullness']): boolean {
    const fullness = this.fullness[part]
    if (fullness.times === 0) return false
    if (fullness.after > 0) {
      fullness.after -= 1
      return false
    }
    fullness.times -= 1
    return true
  }

  /** The living worker of a context, or a new one: whatever happens starts it. */
  worker(context = 0): Worker {
    const known = this.#workers[context] ?? null
    if (known !== null && !known.life.isDead) return known
    const started = new Worker(this)
    this.#workers[context] = started
    started.deliver()
    return started
  }

  livingWorkers(): Worker[] {
    return this.#workers.flatMap((worker) => (worker === null || worker.life.isDead ? [] : worker))
  }

  /** The browser closes; what it keeps only while it runs is gone. */
  close(): void {
    for (const worker of this.livingWorkers()) worker.life.die()
    this.session.clear()
    if (!this.keepsAlarms) this.setAlarm(null)
    this.#cancelAlarm()
  }

  open(): void {
    this.#planAlarm()
    this.worker().deliver()
  }

  goOnline(isOnline: boolean): void {
    const wasOffline = !this.isOnline
    this.isOnline = isOnline
    // No worker is started for it.
    if (isOnline && wasOffline) for (const worker of this.livingWorkers()) worker.online()
  }

  permit(vendor: VendorId): void {
    if (this.granted.has(vendor)) return
    this.granted.add(vendor)
    this.worker().permitted()
  }

  #planAlarm(): void {
    this.#cancelAlarm()
    this.#cancelAlarm = () => undefined
    if (this.#alarmAt === null) return
    this.#cancelAlarm = this.scheduler.after(this.#alarmAt - this.now(), () => {
      this.#alarmAt = null
      this.worker().deliver()
    })
  }
}
