import type { Sandbox } from '../sandbox/sandbox.ts'

/** Something on its way that the test has stopped. */
export interface Held {
  /** Resolves when it is there. */
  reached: Promise<void>
  goOn: () => void
  lose: () => void
}

/** Stops the next request of that name before the vendor reads it, or the answer to it after the vendor did its work. */
export function holdOnWire(sandbox: Pick<Sandbox, 'fail'>, what: 'request' | 'answer', on: string): Held {
  const reached = Promise.withResolvers<void>()
  const until = Promise.withResolvers<boolean>()
  sandbox.fail({ kind: `held-${what}`, reached: reached.resolve, until: until.promise }, { on })
  return { reached: reached.promise, goOn: () => until.resolve(true), lose: () => until.resolve(false) }
}
