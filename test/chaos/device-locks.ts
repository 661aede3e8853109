import type { Life } from './life.ts'
import type { Scheduler } from './scheduler.ts'

interface Waiting {
  life: Life
  grant: () => void
}

/** The locks of one browser: all its workers share them, and the dead hold none. */
export class DeviceLocks {
  readonly #queues = new Map<string, Waiting[]>()
  readonly #scheduler: Scheduler

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler
  }

  of(life: Life): LockManager {
    life.onEnd(() => this.#forget(life))
    // Sharers wait for each other here: what holds then holds where they do not.
    const request = async (name: string, ...given: unknown[]): Promise<unknown> => {
      // The last of what the product gives, whether or not options come before it.
      const work = given.at(-1) as (lock: null) => unknown
      await life.pass()
      const taken = await life.await(() => this.#take(name, life))
      try {
        return await work(null)
      } finally {
        this.#release(name, taken)
      }
    }
    // The product asks for locks in these two forms.
    return { request } as unknown as LockManager
  }

  async #take(name: string, life: Life): Promise<Waiting> {
    const queue = this.#queues.get(name) ?? []
    this.#queues.set(name, queue)
    const waiting: Waiting = { life, grant: () => undefined }
    // It may have died since its gate let it pass.
    if (life.isDead) return await new Promise<never>(() => undefined)
    queue.push(waiting)
    if (queue.length > 1) {
      await new Promise<void>((resolve) => {
        waiting.grant = resolve
      })
    }
    return waiting
  }

  #release(name: string, waiting: Waiting): void {
    const queue = this.#queues.get(name) ?? []
    const isHeld = queue[0] === waiting
    this.#queues.set(
      name,
      queue.filter((one) => one !== waiting),
    )
    if (isHeld) this.#queues.get(name)?.[0]?.grant()
    this.#scheduler.stir()
  }

  #forget(life: Life): void {
    for (const [name, queue] of this.#queues) {
      const [holder] = queue
      const left = queue.filter((one) => one.life !== life)
      this.#queues.set(name, left)
      if (holder !== undefined && holder.life === life) left[0]?.grant()
    }
  }
}
