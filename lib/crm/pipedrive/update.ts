import type { Intent } from '../../lead/intent.ts'
import type { DeliveryOutcome } from '../contract.ts'
import type { WriteSetback } from '../read-answer.ts'
import { personName } from './contact-bodies.ts'
import { customValues } from './field-values.ts'
import type { LeadOwners } from './lead-bodies.ts'
import { deliveredLead, makeLead, writeNote } from './lead-steps.ts'
import { namedInPerson } from './named-fields.ts'
import { isPartDone, noteFor, partOfUpdate } from './parts.ts'
import { type PersonPatch, personPatch } from './patches.ts'
import { readOrganization, readPerson } from './read-records.ts'
import { changeOrganization, settleOrganization } from './settle-organization.ts'
import { askWhoAmI, contextOf, type PipedriveDelivery, patch, stepName } from './steps.ts'
import { useOpenLead } from './use-open-lead.ts'

type Update = Extract<Intent, { kind: 'update' }>

/**
 * Changes what the user ticked of a person and their organization, or of an organization alone. Whoever saves somebody
 * known wants them in the inbox again: the note goes to the lead on which work is going on, or to a new one if there is
 * none. A lead that is archived was dealt with, and cannot be edited.
 */
export async function updateInPipedrive(
  delivery: PipedriveDelivery,
  update: Update,
): Promise<DeliveryOutcome> {
  const part = partOfUpdate(delivery.lead, update)
  const leadId = delivery.done[stepName('lead', part.key)]
  if (isPartDone(delivery, part)) return deliveredUpdate(delivery, update, leadId ?? '')

  const settled =
    leadId === undefined ? await settleLead(delivery, update, part.key) : await askWhoAmI(delivery)
  if (settled !== null && 'kind' in settled) return settled
  const id = settled?.id ?? leadId ?? ''
  const note = noteFor(delivery, part, false)
  return (await writeNote(delivery, part.key, id, note)) ?? deliveredUpdate(delivery, update, id)
}

/** Of a lead that the user saw there nobody knows the id: what was updated stands for it. */
function deliveredUpdate(delivery: PipedriveDelivery, { target }: Update, leadId: string): DeliveryOutcome {
  const { recordId, link } = target
  return leadId === '' ? { kind: 'delivered', recordId, link } : deliveredLead(delivery, leadId)
}

async function settleLead(
  delivery: PipedriveDelivery,
  update: Update,
  key: string,
): Promise<{ id: string } | WriteSetback> {
  const owners = await changeRecords(delivery, update)
  if ('kind' in owners) return owners
  const open = await useOpenLead(delivery, owners, stepName('lead', key))
  return open ?? makeLead(delivery, key, owners)
}

/** Everything is read and compared before anything is written. */
async function changeRecords(
  delivery: PipedriveDelivery,
  update: Update,
): Promise<LeadOwners | WriteSetback> {
  const { target, changes } = update
  const personId = target.ids['person']
  if (personId === undefined) {
    const held = await readOrganization(delivery, target.ids['organization'] ?? target.recordId)
    const organization = 'kind' in held ? held : await changeOrganization(delivery, held, changes)
    return 'kind' in organization ? organization : { person: null, organization }
  }
  const held = await readPerson(delivery, personId)
  if ('kind' in held) return held
  const { person } = partOfUpdate(delivery.lead, update)
  const custom = customValues(delivery.values, 'person', contextOf(delivery).currency, person?.key ?? null)
  const body = personPatch(held, changes, custom)
  if ('kind' in body) return body
  const organization = await settleOrganization(delivery, changes, held.org_id ?? null)
  if (organization !== null && 'kind' in organization) return organization
  const isMoved = organization !== null && organization.id !== held.org_id
  const whole: PersonPatch = { ...body, ...(isMoved && { org_id: Number(organization.id) }) }
  const setback = await patchPerson(delivery, held.id, whole)
  const name = (person === null ? '' : personName(person)) || (held.name ?? '')
  return setback ?? { person: { id: held.id, name }, organization }
}

async function patchPerson(
  delivery: PipedriveDelivery,
  id: string,
  body: PersonPatch,
): Promise<WriteSetback | null> {
  if (Object.keys(body).length === 0) return null
  return patch(delivery, `api/v2/persons/${id}`, body, namedInPerson(delivery.values))
}
