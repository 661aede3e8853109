import type { RecoverOutcome } from '../contract.ts'
import { companyContactStep } from './contact-steps.ts'
import type { Look } from './lost-write.ts'
import { readContact } from './read-record.ts'
import { recoverContact } from './recover-contact.ts'
import { recoverLead } from './recover-lead.ts'
import { recoverNote } from './recover-note.ts'

/** Looks whether a write whose answer was lost has happened: the lead, a contact in one, or a note on one. */
export async function recoverInClose(look: Look): Promise<RecoverOutcome> {
  const { step, intent, done } = look
  if (step === 'lead') return await recoverLead(look)
  const leadId = intent.kind === 'create' ? (done['lead'] ?? '') : (intent.target.ids['lead'] ?? '')
  if (step === 'note') return await recoverNoteOf(look, leadId)
  const isContact = step === companyContactStep || step.startsWith('contact:')
  return isContact ? await recoverContact(look, leadId) : { kind: 'unclear' }
}

/** Leads get merged, and an update writes its note where the contact is by then. */
async function recoverNoteOf(look: Look, leadId: string): Promise<RecoverOutcome> {
  const { intent } = look
  const contactId = intent.kind === 'update' ? intent.target.ids['contact'] : undefined
  if (contactId === undefined) return await recoverNote(look, leadId)
  const read = await readContact(look, contactId)
  if ('found' in read) return await recoverNote(look, read.found.lead_id || leadId)
  return read.setback.kind === 'refused' ? await recoverNote(look, leadId) : read.setback
}
