import { findCrm } from '../crm/registry.ts'
import type { Connection } from '../storage/connections.ts'
import { connectableCrms } from './destinations.ts'

export interface Merged {
  connections: Connection[]
  /** Those that come new, without a key. */
  added: Connection[]
  /** Those here that are set up otherwise afterwards. */
  changed: Connection[]
  /** Of CRMs that this Gleaner does not know. */
  unknown: Connection[]
}

/**
 * Puts connections of a settings file among those here. It adds and sets up, and takes nothing away: what is connected
 * stays so with its key, and what is not known here has none until the user enters it.
 */
export function mergeConnections(here: readonly Connection[], given: readonly Connection[]): Merged {
  const [known, unknown] = divide(onceEach(given), ({ crm }) =>
    connectableCrms().some(({ id }) => id === crm),
  )
  const [there, added] = divide(known, (one) => here.some((other) => isSame(one, other)))
  const changed: Connection[] = []
  const kept = here.map((one) => {
    const set = there.find((other) => isSame(one, other))
    if (set === undefined || isSetUpAlike(one, set)) return one
    const next = { ...one, name: set.name, settings: set.settings }
    changed.push(next)
    return next
  })
  const keyless = added.map((one): Connection => ({ ...one, disconnection: 'forgotten' }))
  return { connections: [...kept, ...keyless], added: keyless, changed, unknown }
}

/** What a connection is called in a sentence of its own. */
export function nameAlone({ name, crm, account, user }: Connection): string {
  const vendor = findCrm(crm)?.name ?? crm
  const owner = account || user
  return name || (owner === '' ? vendor : `${vendor} (${owner})`)
}

/** The same account and user are the same connection, whatever id an earlier version gave it. */
const isSame = (one: Connection, other: Connection): boolean =>
  one.id === other.id ||
  (one.crm === other.crm && one.accountId === other.accountId && one.userId === other.userId)

const onceEach = (given: readonly Connection[]): Connection[] =>
  given.filter((one, index) => given.findIndex((other) => isSame(one, other)) === index)

const isSetUpAlike = (one: Connection, other: Connection): boolean =>
  one.name === other.name && wordsOf(one.settings) === wordsOf(other.settings)

/** Fields in any order are the same settings. */
function wordsOf({ fields, statusId, provenance }: Connection['settings']): string {
  const sorted = Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1))
  const alike = sorted.map(([id, { shown, source, fallback }]) => [id, shown, source, fallback])
  return JSON.stringify([statusId, provenance, alike])
}

function divide<Thing>(things: readonly Thing[], belongs: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter(belongs), things.filter((thing) => !belongs(thing))]
}
