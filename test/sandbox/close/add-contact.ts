import type { z } from 'zod'
import { customValuesOf } from './custom-values.ts'
import type { leadInputSchema } from './input.ts'
import { renderContact } from './render.ts'
import { type CloseContact, type CloseState, logEvent } from './state.ts'

type ContactInput = z.infer<typeof leadInputSchema>['contacts'][number]

/** Puts a contact into a lead that is there. */
export function addContact(state: CloseState, leadId: string, input: ContactInput): CloseContact {
  const contact: CloseContact = {
    id: state.newId('cont'),
    lead_id: leadId,
    name: input.name ?? null,
    title: input.title ?? null,
    emails: input.emails.map(keptEmail),
    phones: input.phones.map(keptPhone),
    urls: input.urls,
    date_created: state.timestamp(),
    custom: customValuesOf(input),
  }
  state.contacts.push(contact)
  logEvent(state, 'created', 'contact', contact, renderContact(contact))
  return contact
}

export const keptEmail = (email: ContactInput['emails'][number]) => ({ ...email, is_unsubscribed: false })

export const keptPhone = (phone: ContactInput['phones'][number]) => ({
  ...phone,
  phone_formatted: phone.phone,
  country: null,
})
