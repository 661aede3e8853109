import type { RecoverOutcome } from '../contract.ts'
import type { CloseContact } from './close-records.ts'
import { type CloseContactBody, companyContact, isEmptyContact, personContact } from './contact-body.ts'
import { companyContactStep, contactStep } from './contact-steps.ts'
import { knownTo } from './known-ways.ts'
import { contactLikeness, type Likeness } from './likeness.ts'
import { isSince, type Look, waitToSeeMs } from './lost-write.ts'
import { readLead } from './read-record.ts'

/** A read by the id shows what was written at once. */
const leadLagMs = 0

/**
 * Looks for a contact that was to be added to a lead, in that lead. One that is only like it is no doubt: the next
 * attempt adds to it what it has not got.
 */
export async function recoverContact(look: Look, leadId: string): Promise<RecoverOutcome> {
  const read = await readLead(look, leadId)
  // Where the lead is gone nothing can be added a second time: the next attempt finds that out and says so.
  if ('setback' in read) return read.setback.kind === 'refused' ? { kind: 'absent' } : read.setback
  const { contacts } = read.found
  const candidates = contacts
    .filter(({ date_created }) => look.isThere || isSince(date_created, look))
    .map((contact) => ({ id: contact.id, likeness: likenessOf(look, contact, contacts) }))
  const id =
    (await firstFree(look, candidates, 'same')) ??
    (look.isThere ? await firstFree(look, candidates, 'alike') : null)
  if (id !== null) return { kind: 'made', id }
  const waitMs = look.isThere ? 0 : waitToSeeMs(look, read.at, leadLagMs)
  return waitMs > 0 ? { kind: 'early', waitMs } : { kind: 'absent' }
}

function likenessOf(look: Look, contact: CloseContact, contacts: readonly CloseContact[]): Likeness {
  const sent = sentContact(
    look,
    contacts.filter((other) => other !== contact),
  )
  return isEmptyContact(sent) ? 'other' : contactLikeness(sent, contact)
}

/** The contact as the step sent it, to a lead that had these others. */
function sentContact({ lead, step }: Look, others: readonly CloseContact[]): CloseContactBody {
  const person = lead.people.find((one) => contactStep(one) === step)
  if (person !== undefined) return personContact(person)
  return step === companyContactStep ? companyContact(lead, knownTo(others, lead.people)) : {}
}

async function firstFree(
  { isTaken }: Look,
  candidates: readonly { id: string; likeness: Likeness }[],
  wanted: Likeness,
): Promise<string | null> {
  for (const { id, likeness } of candidates) {
    if (likeness === wanted && !(await isTaken(id))) return id
  }
  return null
}
