/** Virtual time: nothing ever waits for real. It is the one clock that never jumps; vendors and devices tell their own. */

interface Planned {
  at: number
  order: number
  run: () => void
}

export class Scheduler {
  #now = Date.UTC(2026, 10, 27, 9)
  #planned: Planned[] = []
  #orders = 0
  /** Work that real promises do at this moment: time must not pass before it is done. */
  #busy = 0
  #stirs = 0

  now(): number {
    return this.#now
  }

  /** Runs something once time has passed; the answer takes that back. */
  after(delayMs: number, run: () => void): () => void {
    this.#orders += 1
    const planned = { at: this.#now + Math.max(0, delayMs), order: this.#orders, run }
    this.#planned.push(planned)
    return () => {
      this.#planned = this.#planned.filter((one) => one !== planned)
    }
  }

  wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.after(delayMs, resolve))
  }

  /** When the next thing happens; null: nothing does. */
  nextAt(): number | null {
    return this.#next()?.at ?? null
  }

  /** Something happened, so that more may follow without time passing. */
  stir(): void {
    this.#stirs += 1
  }

  async busy<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#busy += 1
    try {
      return await work()
    } finally {
      this.#busy -= 1
      this.#stirs += 1
    }
  }

  /** Resolves once nothing more happens without time passing. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; ) {
      const stirs = this.#stirs
      await this.turn()
      quiet = this.#busy > 0 || this.#stirs !== stirs ? 0 : quiet + 1
    }
  }

  /** One turn of the real event loop: what is ready goes one step on. */
  turn(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve))
  }

  /** Lets time pass, and happen what happens in it. */
  async pass(durationMs: number): Promise<void> {
    const until = this.#now + durationMs
    await this.settle()
    for (let next = this.#next(); next !== null && next.at <= until; next = this.#next()) {
      await this.#happen(next)
    }
    this.#now = until
  }

  /** The next thing happens, if there is one before `until`. */
  async step(until: number): Promise<boolean> {
    const next = this.#next()
    if (next === null || next.at > until) return false
    await this.#happen(next)
    return true
  }

  async #happen(planned: Planned): Promise<void> {
    this.#planned = this.#planned.filter((one) => one !== planned)
    this.#now = Math.max(this.#now, planned.at)
    planned.run()
    await this.settle()
  }

  #next(): Planned | null {
    let first: Planned | null = null
    for (const one of this.#planned) {
      if (first === null || one.at < first.at || (one.at === first.at && one.order < first.order)) first = one
    }
    return first
  }
}

/** The body of an answer is read by streams, which take turns of their own. */
const QUIET_TURNS = 3
