import { findCrm } from '../crm/registry.ts'
import type { Draft } from '../lead/draft.ts'
import type { Lead } from '../lead/lead.ts'
import { type ValidLead, validateDraft } from '../lead/validate-draft.ts'
import type { MessageAnswer } from '../messages/contract.ts'
import { enterLead } from '../outbox/enter.ts'
import type { Entry } from '../outbox/entry.ts'
import { saySource } from '../words/say-source.ts'
import { listDestinations } from './destinations.ts'
import { entryView } from './entry-view.ts'
import type { World } from './world.ts'

/**
 * Validates a draft and puts it on disk for one destination. Once it answers "saved" the lead is safe; the
 * sending is the caller's next act.
 */
export async function saveDraft(
  world: World,
  draft: Draft,
  destinationId: string,
  statusId: string,
): Promise<MessageAnswer<'lead.save'>> {
  const validation = validateDraft(draft)
  if (validation.kind === 'invalid') return validation
  const destination = (await listDestinations(world)).find(({ id }) => id === destinationId)
  if (destination === undefined) return { kind: 'gone' }
  const lead = inWords(world, validation.lead)
  const save = { draftId: draft.id, destinationId, crm: destination.crm, statusId, lead }
  // The worker may die before it sends: then the alarm brings another.
  await world.wakeAt(world.now())
  const isRepeatable = findCrm(destination.crm)?.repeatable ?? false
  const entered = await enterLead(world.entries, save, isRepeatable, world.now())
  if (entered.kind === 'full') return entered
  await rememberChoice(world, entered.entry)
  return {
    kind: entered.kind === 'entered' ? 'saved' : 'known',
    entry: await entryView(world, entered.entry),
  }
}

/** The sources are read by people: in the CRM's note they stand as the popup says them. */
function inWords({ say }: World, lead: ValidLead): Lead {
  const sources = lead.sources.map(({ value, source }) => ({ value, source: saySource(say, source) }))
  return { ...lead, sources }
}

async function rememberChoice(world: World, { destinationId, statusId }: Entry): Promise<void> {
  await world.choices.update((choices) => ({
    destinationId,
    statusIds: { ...choices.statusIds, [destinationId]: statusId },
  }))
}
