import type { Target } from '../../lead/intent.ts'
import type { LeadPerson } from '../../lead/lead.ts'
import type { DeliveryOutcome } from '../contract.ts'
import type { WriteSetback } from '../read-answer.ts'
import { organizationName, personBody, personName } from './contact-bodies.ts'
import { websiteFieldId } from './field-values.ts'
import type { LeadOwners } from './lead-bodies.ts'
import { deliveredLead, makeLead, writeNote } from './lead-steps.ts'
import { namedInPerson } from './named-fields.ts'
import { makeOrganization, type NamedOrganization, useOrMakeOrganization } from './organization-by-name.ts'
import { isPartDone, noteFor, type Part, partsOf } from './parts.ts'
import { type HeldOrganization, readOrganization } from './read-records.ts'
import { changeOrganization } from './settle-organization.ts'
import { askWhoAmI, contextOf, makeOnce, type PipedriveDelivery, stepName } from './steps.ts'

/**
 * An organization, then for each person the person, their lead and its note; one after the other is finished, so that a
 * refusal leaves no lead half made but the one it is about. All of it in one organization: the target, one that is there
 * under the company's name, or a new one.
 */
export async function deliverNew(
  delivery: PipedriveDelivery,
  target: Target | null,
): Promise<DeliveryOutcome> {
  const parts = partsOf(delivery)
  const isDone = parts.every((part) => isPartDone(delivery, part))
  if (isDone) return deliveredLead(delivery, firstLead(delivery, parts))

  const organization = await settleOrganization(delivery, target)
  if (organization !== null && 'kind' in organization) return organization
  const leadIds: string[] = []
  for (const part of parts) {
    const made = await deliverPart(delivery, part, organization)
    if ('kind' in made) return made
    leadIds.push(made.id)
  }
  return deliveredLead(delivery, leadIds.find((id) => id !== '') ?? '')
}

function firstLead({ done }: PipedriveDelivery, parts: readonly Part[]): string {
  const ids = parts.map(({ key }) => done[stepName('lead', key)] ?? '')
  return ids.find((id) => id !== '') ?? ''
}

/**
 * Null: the lead names no company, or the user saw its organization there and nobody knows its id. Each way begins with
 * a read, which finds out a dead token before anything is written: the search does that as well as the question whose
 * token it is, which is asked where nothing is to be searched.
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
    if (named === null || 'kind' in named || named.isMade || customOf(delivery).length === 0) return named
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

/** '': a lead that belongs to nobody whose id is known is left out. */
async function deliverPart(
  delivery: PipedriveDelivery,
  part: Part,
  organization: NamedOrganization | null,
): Promise<{ id: string } | WriteSetback> {
  const { person, key } = part
  const owner = person === null ? null : await makePerson(delivery, person, key, organization)
  if (owner !== null && 'kind' in owner) return owner
  if (owner === null && organization === null) return { id: '' }
  const lead = await makeLead(delivery, key, { person: owner, organization })
  if ('kind' in lead) return lead
  const note = noteFor(delivery, part, organization?.isMade ?? false)
  return (await writeNote(delivery, key, lead.id, note)) ?? lead
}

/** Null: the user saw them there, and nobody knows their id. */
async function makePerson(
  delivery: PipedriveDelivery,
  person: LeadPerson,
  key: string,
  organization: LeadOwners['organization'],
): Promise<LeadOwners['person'] | WriteSetback> {
  const body = () => personBody(person, organization?.id ?? null, contextOf(delivery))
  const named = namedInPerson(delivery.values)
  const made = await makeOnce(delivery, stepName('person', key), 'api/v2/persons', body, named)
  if ('kind' in made) return made
  return made.id === '' ? null : { id: made.id, name: personName(person) }
}
