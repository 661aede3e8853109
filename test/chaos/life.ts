import type { Scheduler } from './scheduler.ts'

/** A browser ends a worker that has had nothing to do for so long. */
const IDLE_MS = 30_000

/**
 * One life of a worker. Everything it does to the world passes a gate before and one after; at each it can die. Of the
 * dead nothing is heard any more: their promises never settle.
 */
export class Life {
  readonly #scheduler: Scheduler
  readonly #ends: (() => void)[] = []
  #isDead = false
  #gatesLeft = Number.POSITIVE_INFINITY
  #open = 0
  #activeAt: number

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler
    this.#activeAt = scheduler.now()
    this.#watchIdle(IDLE_MS)
  }

  get isDead(): boolean {
    return this.#isDead
  }

  /** It dies at its gate after so many more. */
  dieAfter(gates: number): void {
    this.#gatesLeft = gates
  }

  spare(): void {
    this.#gatesLeft = Number.POSITIVE_INFINITY
  }

  die(): void {
    if (this.#isDead) return
    this.#isDead = true
    this.#scheduler.stir()
    for (const end of this.#ends) end()
  }

  onEnd(end: () => void): void {
    this.#ends.push(end)
  }

  /** A gate. Whoever is dead, or dies here, never passes. */
  async pass(): Promise<void> {
    this.#scheduler.stir()
    this.#activeAt = this.#scheduler.now()
    this.#gatesLeft -= 1
    if (this.#gatesLeft < 0) this.die()
    if (this.#isDead) await new Promise<never>(() => undefined)
  }

  /** Something done to the world: the worker can die before it, or after it without learning of it. */
  async act<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.pass()
    const result = await this.#scheduler.busy(work)
    await this.pass()
    return result
  }

  /** Something that takes virtual time: the worker is not idle meanwhile. */
  async await<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#open += 1
    try {
      return await work()
    } finally {
      this.#open -= 1
      await this.pass()
    }
  }

  #watchIdle(delayMs: number): void {
    const cancel = this.#scheduler.after(delayMs, () => {
      const idleMs = this.#scheduler.now() - this.#activeAt
      if (this.#open > 0) this.#watchIdle(IDLE_MS)
      else if (idleMs < IDLE_MS) this.#watchIdle(IDLE_MS - idleMs)
      else this.die()
    })
    this.onEnd(cancel)
  }
}
