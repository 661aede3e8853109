import type { Delivery, DeliveryOutcome } from '../contract.ts'
import { readBody, refused, type WriteSetback } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { leadLink } from './hosts.ts'
import { attributeList, type NewLead, newLeads } from './lead-body.ts'
import { askedOf, type LeadSquaredCredentials, leadSquaredRequest } from './leadsquared-call.ts'
import { metadataSchema, stagesOf } from './metadata.ts'
import { newAttributes } from './new-attributes.ts'
import { setbackOfRead, setbackOfWrite } from './setback-of.ts'
import { updateLead } from './update.ts'
import { madeSchema, noteText, writeNote } from './write-note.ts'

type LeadDelivery = Delivery<LeadSquaredCredentials>

/** Makes a lead and its note for each person, or changes one lead. There is no company that people could be added to. */
export async function deliverToLeadSquared(delivery: LeadDelivery): Promise<DeliveryOutcome> {
  const { intent, lead, facts } = delivery
  if (intent.kind === 'update') return await updateLead(delivery, intent)
  const leads = newLeads(lead)
  if (leads.some((one) => isDue(delivery, one))) {
    const setback = await checkStage(delivery)
    if (setback !== null) return setback
  }
  let recordId = ''
  for (const one of leads) {
    const made = await deliverOne(delivery, one)
    if ('kind' in made) return made
    recordId ||= made.id
  }
  return { kind: 'delivered', recordId, link: recordId === '' ? null : leadLink(facts, recordId) }
}

const leadStep = (key: string): string => `lead:${key}`

function isDue(delivery: LeadDelivery, { key, extras }: NewLead): boolean {
  const id = delivery.done[leadStep(key)]
  const isNoteDue = id !== '' && noteText(delivery, extras) !== ''
  return id === undefined || (isNoteDue && delivery.done[`note:${key}`] === undefined)
}

/**
 * The read before the first write: a dead key, network or grant is found out before anything is written that could need
 * a second look. It asks for the stages, since nobody knows what LeadSquared makes of one that it has not got.
 */
async function checkStage({ call, credentials, facts, statusId }: LeadDelivery): Promise<Setback | null> {
  const access = { credentials, facts }
  const query = { schemaName: 'ProspectStage' }
  const answer = await call(
    leadSquaredRequest('GET', 'LeadManagement.svc/LeadsMetaData.Get', access, { query }),
  )
  const metadata = readBody(answer, metadataSchema)
  if (metadata === null) return setbackOfRead(answer, askedOf(access))
  const stages = stagesOf(metadata)
  const isKnown = statusId === '' || stages.length === 0 || stages.some(({ id }) => id === statusId)
  return isKnown ? null : refused({ field: 'status', code: 'unknown', text: '' })
}

/** A lead that the user saw there, of which the id is not known, gets no note. */
async function deliverOne(delivery: LeadDelivery, one: NewLead): Promise<{ id: string } | WriteSetback> {
  const id = delivery.done[leadStep(one.key)]
  const made = id === undefined ? await createLead(delivery, one) : { id }
  if ('kind' in made || made.id === '') return made
  const setback = await writeNote(delivery, one.key, made.id, noteText(delivery, one.extras))
  return setback ?? made
}

/** `Lead.Create` and not one of the calls that overwrite: somebody who is there already shows as a refusal. */
async function createLead(delivery: LeadDelivery, one: NewLead): Promise<{ id: string } | WriteSetback> {
  const { call, credentials, facts, begin, report } = delivery
  const access = { credentials, facts }
  const body = attributeList(newAttributes(delivery, one))
  const step = leadStep(one.key)
  await begin(step)
  const answer = await call(leadSquaredRequest('POST', 'LeadManagement.svc/Lead.Create', access, { body }))
  const made = readBody(answer, madeSchema)
  if (made === null) return setbackOfWrite(answer, askedOf(access), step)
  await report(step, made.id)
  return made
}
