import type { Intent } from '../../lead/intent.ts'
import type { DeliveryOutcome } from '../contract.ts'
import type { WriteSetback } from '../read-answer.ts'
import { personName } from './contact-bodies.ts'
import { customValues } from './field-values.ts'
import type { LeadOwners } from './lead-bodies.ts'
import { deliveredLead, makeLead, writeNote } from './lead-steps.ts'
import { namedInPerson } from './named-fields.ts'
import { noteOf } from './note-of.ts'
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
  const { lead, done } = delivery
  const person = personOf(delivery, update)
  const key = person?.key ?? ''
  const note = noteOf(lead, person, { ...delivery, isAddressKept: isAddressKept(update) })
  const leadId = done[stepName('lead', key)]
  const isNoteDue = note.length > 0 && done[stepName('note', key)] === undefined
  if (leadId !== undefined && !isNoteDue) return deliveredLead(delivery, leadId)

  const settled = leadId === undefined ? await settleLead(delivery, update, key) : await askWhoAmI(delivery)
  if (settled !== null && 'kind' in settled) return settled
  const id = settled?.id ?? leadId ?? ''
  return (await writeNote(delivery, key, id, note)) ?? deliveredLead(delivery, id)
}

function personOf({ lead }: PipedriveDelivery, { target }: Update) {
  return lead.people.find(({ key }) => key === target.personKey) ?? lead.people[0] ?? null
}

/** The user was shown the address of the organization that stays theirs; else the lead's stands in the note. */
const isAddressKept = ({ target, changes }: Update): boolean =>
  target.ids['organization'] !== undefined && changes.every(({ field }) => field !== 'company')

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
  const person = personOf(delivery, update)
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
