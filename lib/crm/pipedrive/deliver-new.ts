import type { Target } from '../../lead/intent.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import type { DeliveryOutcome } from '../contract.ts'
import type { WriteSetback } from '../read-answer.ts'
import { organizationName, personBody, personName } from './contact-bodies.ts'
import { websiteFieldId } from './field-values.ts'
import type { LeadOwners } from './lead-bodies.ts'
import { deliveredLead, makeLead, writeNote } from './lead-steps.ts'
import { namedInPerson } from './named-fields.ts'
import { noteOf } from './note-of.ts'
import { makeOrganization, type NamedOrganization, useOrMakeOrganization } from './organization-by-name.ts'
import { type HeldOrganization, readOrganization } from './read-records.ts'
import { changeOrganization } from './settle-organization.ts'
import { askWhoAmI, contextOf, makeOnce, type PipedriveDelivery, stepName } from './steps.ts'

/** One of the leads that a capture becomes: a person's, or that of a company of which nobody is known. */
interface Part {
  person: LeadPerson | null
  key: string
}

/**
 * An organization, then for each person the person, their lead and its note; one after the other is finished, so that a
 * refusal leaves no lead half made but the one it is about. All of it in one organization: the target, one that is there
 * under the company's name, or a new one.
 */
export async function deliverNew(
  delivery: PipedriveDelivery,
  target: Target | null,
): Promise<DeliveryOutcome> {
  const parts = partsOf(delivery.lead)
  const leadId = doneLead(delivery, parts)
  if (leadId !== null) return deliveredLead(delivery, leadId)

  const organization = await settleOrganization(delivery, target)
  if (organization !== null && 'kind' in organization) return organization
  let firstId: string | null = null
  for (const part of parts) {
    const note = noteFor(delivery, part, organization?.isMade ?? false)
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

/** What an organization that was there before does not take of the company stands in the note. */
function noteFor({ lead, provenance, values }: PipedriveDelivery, { person }: Part, isMade: boolean) {
  const sent = isMade ? values : values.filter(({ of }) => of !== 'company')
  return noteOf(lead, person, { provenance, values: sent, isAddressKept: isMade })
}

/** The first lead, if everything was done in earlier attempts. */
function doneLead(delivery: PipedriveDelivery, parts: readonly Part[]): string | null {
  const { done } = delivery
  const leads = parts.map((part) => {
    const { key } = part
    const note = noteFor(delivery, part, done['organization'] !== undefined)
    const isNoteDone = note.length === 0 || done[stepName('note', key)] !== undefined
    return isNoteDone ? (done[stepName('lead', key)] ?? null) : null
  })
  return leads.every((id) => id !== null) ? (leads[0] ?? null) : null
}

/**
 * Null: the lead names no company. Each way begins with a read, which finds out a dead token before anything is written:
 * the search does that as well as the question whose token it is, which is asked where nothing is to be searched.
 */
async function settleOrganization(
  delivery: PipedriveDelivery,
  target: Target | null,
): Promise<NamedOrganization | WriteSetback | null> {
  if (target !== null) {
    const held = await readOrganization(delivery, target.ids['organization'] ?? target.recordId)
    return 'kind' in held ? held : fillOrganization(delivery, held)
  }
  const { lead, intent, done } = delivery
  const name = organizationName(lead)
  // Who wants new records though they saw what is there wants a new organization too.
  const isNewWanted = intent.kind === 'create' && intent.anyway === true
  if (name !== '' && !isNewWanted && done['organization'] === undefined) {
    const named = await useOrMakeOrganization(delivery, name)
    if ('kind' in named || named.isMade || customOf(delivery).length === 0) return named
    const held = await readOrganization(delivery, named.id)
    return 'kind' in held ? held : fillOrganization(delivery, held)
  }
  const setback = await askWhoAmI(delivery)
  return setback ?? (name === '' ? null : makeOrganization(delivery, name))
}

/** Few accounts have a place for the website: of an organization that is there it stands in the note. */
const customOf = ({ values }: PipedriveDelivery) =>
  values.filter(({ of, id }) => of === 'company' && id !== websiteFieldId)

/** One that is there gets the company's own fields where it holds nothing in them, and keeps all else. */
async function fillOrganization(
  delivery: PipedriveDelivery,
  held: HeldOrganization,
): Promise<NamedOrganization | WriteSetback> {
  const values = customOf(delivery)
  const filled = values.length > 0 ? await changeOrganization({ ...delivery, values }, held, []) : held
  return 'kind' in filled ? filled : { id: held.id, name: held.name, isMade: false }
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
