import type { z } from 'zod'
import type { leadInputSchema } from './input.ts'
import { type CloseContact, type CloseState, logCreated } from './state.ts'

type ContactInput = z.infer<typeof leadInputSchema>['contacts'][number]

/** Puts a contact into a lead that is there. */
export function addContact(state: CloseState, leadId: string, input: ContactInput): CloseContact {
  const contact: CloseContact = {
    id: state.newId('cont'),
    lead_id: leadId,
    name: input.name ?? null,
    title: input.title ?? null,
    emails: input.emails.map((email) => ({ ...email, is_unsubscribed: false })),
    phones: input.phones.map((phone) => ({ ...phone, phone_formatted: phone.phone, country: null })),
    urls: input.urls,
    date_created: state.timestamp(),
  }
  state.contacts.push(contact)
  logCreated(state, 'contact', contact)
  return contact
}
