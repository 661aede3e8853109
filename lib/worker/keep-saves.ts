import { findCrm } from '../crm/registry.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import type { DestinationView } from '../messages/views.ts'
import { type AllEntered, type Entered, enterLeads } from '../outbox/enter.ts'
import type { Entry } from '../outbox/entry.ts'
import { UNATTENDED_MS, WAKE_LOCK } from '../outbox/wake.ts'
import type { Preferences } from '../storage/preferences.ts'
import { entryViews } from './entry-view.ts'
import type { Prepared } from './prepare-save.ts'
import type { World } from './world.ts'

type Saved = MessageAnswer<'lead.save'>
type Ready = Extract<Prepared, { kind: 'ready' }>

/** So much earlier than the next is each lead of a batch: they go out in the order of the page. */
const BEFORE_NEXT_MS = 1 / 1024

/**
 * Puts on disk what was prepared, all of it or nothing: once it answers "saved" every lead is safe. The sending is the
 * caller's next act.
 */
export async function keepSaves(
  world: World,
  destinations: readonly DestinationView[],
  prepared: readonly (Ready | Extract<Prepared, { kind: 'known' }>)[],
): Promise<Saved> {
  const ready = prepared.filter((one) => one.kind === 'ready')
  const preferences = await world.preferences.read()
  const entered = await enterAll(world, ready, preferences)
  if (entered.kind === 'full') return entered
  const fresh = new Map(ready.map((one, index) => [one, entered.leads[index] ?? null]))
  const kept = prepared.flatMap((one): Entered[] => {
    const lead = one.kind === 'known' ? one : fresh.get(one)
    return lead ? [lead] : []
  })
  await rememberChoices(
    world,
    destinations,
    preferences,
    entered.leads.flatMap((lead) => (lead === null ? [] : [lead.entry])),
  )
  const [entry, ...others] = await entryViews(
    world,
    kept.map((one) => one.entry),
  )
  if (entry === undefined) return { kind: prepared.length > 0 ? 'full' : 'gone' }
  const taken = kept.filter(({ kind }) => kind === 'entered').length
  if (taken === prepared.length) return { kind: 'saved', entry, others }
  return { kind: 'known', isPart: taken > 0, entry, others }
}

async function enterAll(
  world: World,
  ready: readonly Ready[],
  { undoSeconds }: Preferences,
): Promise<AllEntered> {
  if (ready.length === 0) return { kind: 'stored', leads: [] }
  const now = world.now()
  const arrivals = ready.map(({ save }, index) => {
    const isRepeatable = findCrm(save.crm)?.repeatable ?? false
    // What goes no farther than this browser is taken back by deleting it.
    const holdMs = isRepeatable ? 0 : undoSeconds * 1000
    const turn = now - (ready.length - 1 - index) * BEFORE_NEXT_MS
    return { save, entering: { isRepeatable, holdMs, now: turn } }
  })
  const soonestMs = Math.min(...arrivals.map(({ entering }) => entering.holdMs))
  // The worker may die before it sends: then the alarm brings another.
  return await world.locks.request(WAKE_LOCK, async () => {
    await world.wakeAt(now + soonestMs + UNATTENDED_MS)
    return await enterLeads(world.entries, arrivals)
  })
}

/**
 * The last lead at each destination, of which the first is the one that the user filled the form for; of fields, those are
 * remembered that users pick anew for most leads.
 */
async function rememberChoices(
  world: World,
  destinations: readonly DestinationView[],
  { destinationId: fixed }: Preferences,
  entries: readonly Entry[],
): Promise<void> {
  const last = [...new Map(entries.map((entry) => [entry.destinationId, entry])).values()]
  const [first] = entries
  if (first === undefined) return
  const isFixed = fixed !== null && destinations.some(({ id }) => id === fixed)
  const chosen = last.map((entry) => [entry.destinationId, chosenFields(destinations, entry)])
  await world.choices.update((choices) => ({
    destinationId: isFixed ? fixed : first.destinationId,
    statusIds: {
      ...choices.statusIds,
      ...Object.fromEntries(last.map(({ destinationId, statusId }) => [destinationId, statusId])),
    },
    values: { ...choices.values, ...Object.fromEntries(chosen) },
  }))
}

function chosenFields(destinations: readonly DestinationView[], { destinationId, values }: Entry) {
  const { fields = [] } = destinations.find(({ id }) => id === destinationId) ?? {}
  const picked = fields.filter(({ role }) => role !== null)
  return Object.fromEntries(
    picked.map(({ id, type }) => [
      id,
      values.find((value) => value.id === id)?.value ?? (type === 'choices' ? [] : ''),
    ]),
  )
}
