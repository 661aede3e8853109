import { findCrm } from '../crm/registry.ts'
import type { Draft } from '../lead/draft.ts'
import type { DraftProblem } from '../lead/draft-problem.ts'
import { intentOf } from '../lead/intent-of.ts'
import type { Lead } from '../lead/lead.ts'
import { type ValidLead, validateDraft } from '../lead/validate-draft.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import type { DestinationView } from '../messages/views.ts'
import { enterLead } from '../outbox/enter.ts'
import { type Entry, entryId } from '../outbox/entry.ts'
import { UNATTENDED_MS, WAKE_LOCK } from '../outbox/run.ts'
import { saySource } from '../words/say-source.ts'
import { destinationView } from './destinations.ts'
import { entryView } from './entry-view.ts'
import { fillFields } from './fill-fields.ts'
import { missingParts } from './missing-parts.ts'
import { findConnection } from './open-connection.ts'
import type { World } from './world.ts'

type Saved = MessageAnswer<'lead.save'>
type Batch = Entry['batch']

/** What is to become one entry, or why it cannot. */
export type Prepared =
  | { kind: 'ready'; destination: DestinationView; save: Parameters<typeof enterLead>[1] }
  | Extract<Saved, { kind: 'invalid' | 'gone' | 'known' }>

/** Validates a draft for one destination; nothing is kept yet. */
export async function prepareSave(
  world: World,
  draft: Draft,
  destinationId: string,
  statusId: string,
  batch: Batch = null,
): Promise<Prepared> {
  const validation = validateDraft(draft)
  if (validation.kind === 'invalid') return { ...validation, destinationId }
  const destination = await destinationView(world, destinationId)
  if (destination === null) return await goneOrKnown(world, draft, destinationId)
  const content = await contentFor(world, draft, destination, validation.lead)
  if (content.kind === 'invalid') return { ...content, destinationId }
  const { kind: _valid, ...sent } = content
  const save = { draftId: draft.id, destinationId, crm: destination.crm, statusId, batch, ...sent }
  return { kind: 'ready', destination, save }
}

/** What was saved before its destination was disconnected waits for it, and is no less safe for a second click. */
async function goneOrKnown(
  world: World,
  draft: Draft,
  destinationId: string,
): Promise<Extract<Saved, { kind: 'gone' | 'known' }>> {
  const entry = await world.entries.read(entryId(draft.id, destinationId))
  return entry === null ? { kind: 'gone' } : { kind: 'known', entry: await entryView(world, entry) }
}

/** Puts on disk what was prepared: once it answers "saved" the lead is safe. The sending is the caller's next act. */
export async function keepSave(
  world: World,
  { destination, save }: Extract<Prepared, { kind: 'ready' }>,
): Promise<Extract<Saved, { kind: 'saved' | 'known' | 'full' }>> {
  const now = world.now()
  const isRepeatable = findCrm(save.crm)?.repeatable ?? false
  // What goes no farther than this browser is taken back by deleting it.
  const holdMs = isRepeatable ? 0 : (await world.preferences.read()).undoSeconds * 1000
  // The worker may die before it sends: then the alarm brings another.
  const entered = await world.locks.request(WAKE_LOCK, async () => {
    await world.wakeAt(now + holdMs + UNATTENDED_MS)
    return await enterLead(world.entries, save, { isRepeatable, holdMs, now })
  })
  if (entered.kind === 'full') return entered
  await rememberChoice(world, destination, entered.entry)
  return {
    kind: entered.kind === 'entered' ? 'saved' : 'known',
    entry: await entryView(world, entered.entry),
  }
}

/** Validates a draft and puts it on disk for one destination. */
export async function saveDraft(
  world: World,
  draft: Draft,
  destinationId: string,
  statusId: string,
): Promise<Saved> {
  const prepared = await prepareSave(world, draft, destinationId, statusId)
  return prepared.kind === 'ready' ? await keepSave(world, prepared) : prepared
}

type Content = { kind: 'valid' } & Pick<Entry, 'lead' | 'values' | 'intent' | 'provenance'>

/** All that goes to one destination: the lead, what it is to become there, and the values of the CRM's own fields. */
async function contentFor(
  world: World,
  draft: Draft,
  destination: DestinationView,
  valid: ValidLead,
): Promise<Content | { kind: 'invalid'; problems: DraftProblem[] }> {
  const known = await world.entries.read(entryId(draft.id, destination.id))
  const lead = inWords(world, valid, known?.lead.sources ?? [])
  const intent = intentOf(draft.decisions[destination.id], lead)
  if (intent.kind === 'several')
    return {
      kind: 'invalid',
      problems: [{ personId: null, field: 'lead', valueId: null, code: 'update-one' }],
    }
  const connection = await findConnection(world, destination.id)
  if (connection === undefined) return { kind: 'valid', lead, values: [], intent, provenance: true }
  const typed = draft.values[destination.id] ?? {}
  const last = (await world.choices.read()).values[destination.id] ?? {}
  const { values, problems } = fillFields({ connection, lead, intent, typed, last })
  const missing = [...missingParts(connection.requires, lead, intent), ...problems]
  if (missing.length > 0) return { kind: 'invalid', problems: missing }
  return { kind: 'valid', lead, values, intent, provenance: connection.settings.provenance }
}

/**
 * The sources are read by people: in the CRM's note they stand as the popup says them. A saved lead that is corrected has
 * no page before it any more: what was left as it was still comes from where it came from.
 */
export function inWords({ say }: World, lead: ValidLead, known: Lead['sources']): Lead {
  const sources = lead.sources.map(({ value, source }) => {
    const before = source === 'typed' ? known.find((one) => one.value === value) : undefined
    return before ?? { value, source: saySource(say, source) }
  })
  return { ...lead, sources }
}

/** Of fields, those are remembered that users pick anew for most leads. */
async function rememberChoice(
  world: World,
  { fields }: DestinationView,
  { destinationId, statusId, values }: Entry,
): Promise<void> {
  const picked = fields.filter(({ role }) => role !== null)
  const chosen = picked.map(({ id, type }) => [
    id,
    values.find((value) => value.id === id)?.value ?? (type === 'choices' ? [] : ''),
  ])
  const { destinationId: fixed } = await world.preferences.read()
  const next = fixed !== null && (await destinationView(world, fixed)) !== null ? fixed : destinationId
  await world.choices.update((choices) => ({
    destinationId: next,
    statusIds: { ...choices.statusIds, [destinationId]: statusId },
    values: { ...choices.values, [destinationId]: Object.fromEntries(chosen) },
  }))
}
