import type { ConnectionSettings } from '../crm/connection-settings.ts'
import { findCrm } from '../crm/registry.ts'
import type { Draft } from '../lead/draft.ts'
import { exampleDraft } from '../lead/example-draft.ts'
import { type ValidLead, validateDraft } from '../lead/validate-draft.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import { destinationView } from './destinations.ts'
import { fillFields } from './fill-fields.ts'
import { missingParts } from './missing-parts.ts'
import { findConnection } from './open-connection.ts'
import { inWords } from './prepare-save.ts'
import type { World } from './world.ts'

type Preview = NonNullable<MessageAnswer<'destination.preview'>['preview']>

/**
 * What would be sent of a lead if the connection were set up so: by the same acts that a save goes through, up to the
 * bodies of the requests, none of which is made. Null: there is nothing to preview.
 */
export async function preview(
  world: World,
  destinationId: string,
  settings: ConnectionSettings,
): Promise<Preview | null> {
  const stored = await findConnection(world, destinationId)
  const destination = await destinationView(world, destinationId)
  const crm = stored && findCrm(stored.crm)
  if (stored === undefined || destination === null || crm?.outline === undefined) return null
  const connection = { ...stored, settings }
  const { lead: valid, isExample } = await leadToShow(world)
  const lead = inWords(world, valid, [])
  const intent = { kind: 'create' } as const
  const last = (await world.choices.read()).values[destinationId] ?? {}
  const { values, problems } = fillFields({ connection, lead, intent, typed: {}, last })
  const { facts, requires, statuses } = connection
  const status = statuses.find(({ id }) => id === settings.statusId)?.id ?? destination.statusId
  return {
    isExample,
    pageTitle: lead.page.title,
    records: crm.outline({ lead, statusId: status, values, provenance: settings.provenance, facts }),
    problems: [...missingParts(requires, lead, intent), ...problems],
  }
}

/** The lead captured last, with the first of its people; an invented one where there is none. */
async function leadToShow(world: World): Promise<{ lead: ValidLead; isExample: boolean }> {
  for (const draft of await world.drafts.recent()) {
    const validation = validateDraft(withOnePerson(draft))
    if (validation.kind === 'valid') return { lead: validation.lead, isExample: false }
  }
  const example = validateDraft(exampleDraft(world.now()))
  if (example.kind !== 'valid') throw new Error('The invented lead is not valid')
  return { lead: example.lead, isExample: true }
}

/** Of many people each becomes the same as the first. */
function withOnePerson(draft: Draft): Draft {
  return { ...draft, people: draft.people.filter(({ included }) => included).slice(0, 1) }
}
