import type { Target } from '../../lead/intent.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { DeliveryOutcome } from '../contract.ts'
import type { WriteSetback } from '../read-answer.ts'
import { organizationBody, organizationName, personBody, personName } from './contact-bodies.ts'
import type { LeadOwners } from './lead-bodies.ts'
import { deliveredLead, makeLead, writeNote } from './lead-steps.ts'
import { namedInOrganization, namedInPerson } from './named-fields.ts'
import { noteOf } from './note-of.ts'
import { readOrganization } from './read-records.ts'
import { askWhoAmI, contextOf, makeOnce, type PipedriveDelivery, stepName } from './steps.ts'

/** One of the leads that a capture becomes: a person's, or that of a company of which nobody is known. */
interface Part {
  person: LeadPerson | null
  key: string
}

/**
 * An organization, then for each person the person, their lead and its note; one after the other is finished, so that a
 * refusal leaves no lead half made but the one it is about. With a target, all of it in the organization there.
 */
export async function deliverNew(
  delivery: PipedriveDelivery,
  target: Target | null,
): Promise<DeliveryOutcome> {
  const parts = partsOf(delivery.lead)
  const notes = new Map(parts.map((part) => [part, noteFor(delivery, part, target)]))
  const leadId = doneLead(delivery, notes)
  if (leadId !== null) return deliveredLead(delivery, leadId)

  const organization = await findOrganization(delivery, target)
  if (organization !== null && 'kind' in organization) return organization
  let firstId: string | null = null
  for (const [part, note] of notes) {
    const made = await deliverPart(delivery, part, note, organization)
    if ('kind' in made) return made
    firstId ??= made.id
  }
  return deliveredLead(delivery, firstId ?? '')
}

/** People of entries of an early version have no key; each needs one of their own. */
function partsOf({ people }: Lead): Part[] {
  if (people.length === 0) return [{ person: null, key: '' }]
  return people.map((person, index) => ({
    person,
    key: person.key === '' && index > 0 ? String(index + 1) : person.key,
  }))
}

function noteFor({ lead, provenance, values }: PipedriveDelivery, { person }: Part, target: Target | null) {
  const isAddressKept = target === null && organizationName(lead) !== ''
  return noteOf(lead, person, { provenance, values, isAddressKept })
}

/** The first lead, if everything was done in earlier attempts. */
function doneLead({ done }: PipedriveDelivery, notes: ReadonlyMap<Part, readonly string[]>): string | null {
  const leads = [...notes].map(([{ key }, note]) => {
    const isNoteDone = note.length === 0 || done[stepName('note', key)] !== undefined
    return isNoteDone ? (done[stepName('lead', key)] ?? null) : null
  })
  return leads.every((id) => id !== null) ? (leads[0] ?? null) : null
}

/** Null: the lead names no company. The reads that come first find out a dead token before anything is written. */
async function findOrganization(
  delivery: PipedriveDelivery,
  target: Target | null,
): Promise<LeadOwners['organization'] | WriteSetback> {
  if (target !== null) {
    const organization = await readOrganization(delivery, target.ids['organization'] ?? target.recordId)
    return 'kind' in organization ? organization : { id: organization.id, name: organization.name }
  }
  const setback = await askWhoAmI(delivery)
  if (setback !== null) return setback
  const { lead, values } = delivery
  const name = organizationName(lead)
  if (name === '') return null
  const body = () => organizationBody(lead, contextOf(delivery))
  const made = await makeOnce(
    delivery,
    'organization',
    'api/v2/organizations',
    body,
    namedInOrganization(values),
  )
  return 'kind' in made ? made : { id: made.id, name }
}

async function deliverPart(
  delivery: PipedriveDelivery,
  { person, key }: Part,
  note: readonly string[],
  organization: LeadOwners['organization'],
): Promise<{ id: string } | WriteSetback> {
  const owner = person === null ? null : await makePerson(delivery, person, key, organization)
  if (owner !== null && 'kind' in owner) return owner
  const lead = await makeLead(delivery, key, { person: owner, organization })
  if ('kind' in lead) return lead
  return (await writeNote(delivery, key, lead.id, note)) ?? lead
}

async function makePerson(
  delivery: PipedriveDelivery,
  person: LeadPerson,
  key: string,
  organization: LeadOwners['organization'],
): Promise<NonNullable<LeadOwners['person']> | WriteSetback> {
  const body = () => personBody(person, organization?.id ?? null, contextOf(delivery))
  const named = namedInPerson(delivery.values)
  const made = await makeOnce(delivery, stepName('person', key), 'api/v2/persons', body, named)
  return 'kind' in made ? made : { id: made.id, name: personName(person) }
}
