import type { Draft } from '../lead/draft.ts'
import type { DraftProblem } from '../lead/draft-problem.ts'
import { intentOf } from '../lead/intent-of.ts'
import type { Lead } from '../lead/lead.ts'
import type { Validation, ValidLead } from '../lead/validate-draft.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import type { DestinationView } from '../messages/views.ts'
import type { Save } from '../outbox/enter.ts'
import { type Entry, entryId } from '../outbox/entry.ts'
import type { Choices } from '../storage/choices.ts'
import type { Connection } from '../storage/connections.ts'
import { saySource } from '../words/say-source.ts'
import { listDestinations } from './destinations.ts'
import { fillFields } from './fill-fields.ts'
import { missingParts } from './missing-parts.ts'
import type { World } from './world.ts'

/** Where a lead is to go, and as what. */
export interface Place {
  destinationId: string
  statusId: string
}

/** What is the same for all leads of one save, so that it is read once for however many. */
export interface Ground {
  destinations: readonly DestinationView[]
  connections: readonly Connection[]
  choices: Choices
  /** What was saved of them before, by its id. */
  known: ReadonlyMap<string, Entry>
}

/** What is to become one entry, or is one; or why it cannot. `known`: its destination is gone since. */
export type Prepared =
  | { kind: 'ready'; save: Save }
  | { kind: 'known'; entry: Entry }
  | Extract<MessageAnswer<'lead.save'>, { kind: 'invalid' | 'gone' }>

/** Reads what a save of drafts to places builds upon. */
export async function readGround(
  world: World,
  drafts: readonly Draft[],
  places: readonly Place[],
): Promise<Ground> {
  const ids = places.flatMap(({ destinationId }) => drafts.map(({ id }) => entryId(id, destinationId)))
  const [destinations, connections, choices, entries] = await Promise.all([
    listDestinations(world),
    world.connections.read(),
    world.choices.read(),
    world.entries.readAll(ids),
  ])
  return { destinations, connections, choices, known: new Map(entries.map((entry) => [entry.id, entry])) }
}

/** Looks whether a draft can go to a place; nothing is kept yet. */
export function prepareSave(
  world: Pick<World, 'say'>,
  ground: Ground,
  draft: Draft,
  validation: Validation,
  { destinationId, statusId }: Place,
  batch: Entry['batch'],
): Prepared {
  if (validation.kind === 'invalid') return { ...validation, destinationId }
  const destination = ground.destinations.find(({ id }) => id === destinationId)
  const entry = ground.known.get(entryId(draft.id, destinationId))
  // What was saved before its destination was disconnected waits for it, and is no less safe for a second click.
  if (destination === undefined) return entry === undefined ? { kind: 'gone' } : { kind: 'known', entry }
  const lead = inWords(world, validation.lead, entry?.lead.sources ?? [])
  const content = contentFor(ground, draft, destinationId, lead)
  if (content.kind === 'invalid') return { ...content, destinationId }
  const { kind: _valid, ...sent } = content
  return {
    kind: 'ready',
    save: { draftId: draft.id, destinationId, crm: destination.crm, statusId, batch, ...sent },
  }
}

type Content = { kind: 'valid' } & Pick<Entry, 'lead' | 'values' | 'intent' | 'provenance'>

/** All that goes to one destination: the lead, what it is to become there, and the values of the CRM's own fields. */
function contentFor(
  { connections, choices }: Ground,
  draft: Draft,
  destinationId: string,
  lead: Lead,
): Content | { kind: 'invalid'; problems: DraftProblem[] } {
  const intent = intentOf(draft.decisions[destinationId], lead)
  if (intent.kind === 'several')
    return {
      kind: 'invalid',
      problems: [{ personId: null, field: 'lead', valueId: null, code: 'update-one' }],
    }
  const connection = connections.find(({ id }) => id === destinationId)
  if (connection === undefined) return { kind: 'valid', lead, values: [], intent, provenance: true }
  const typed = draft.values[destinationId] ?? {}
  const last = choices.values[destinationId] ?? {}
  const { values, problems } = fillFields({ connection, lead, intent, typed, last })
  const missing = [...missingParts(connection.requires, lead, intent), ...problems]
  if (missing.length > 0) return { kind: 'invalid', problems: missing }
  return { kind: 'valid', lead, values, intent, provenance: connection.settings.provenance }
}

/**
 * The sources are read by people: in the CRM's note they stand as the popup says them. A saved lead that is corrected has
 * no page before it any more: what was left as it was still comes from where it came from.
 */
export function inWords({ say }: Pick<World, 'say'>, lead: ValidLead, known: Lead['sources']): Lead {
  const sources = lead.sources.map(({ value, source }) => {
    const before = source === 'typed' ? known.find((one) => one.value === value) : undefined
    return before ?? { value, source: saySource(say, source) }
  })
  return { ...lead, sources }
}
