import type { z } from 'zod'
import { customValuesOf } from './custom-values.ts'
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
    emails: input.emails.map(keptEmail),
    phones: input.phones.map(keptPhone),
    urls: input.urls,
    date_created: state.timestamp(),
    custom: customValuesOf(input),
  }
  state.contacts.push(contact)
  logCreated(state, 'contact', contact)
  return contact
}

export const keptEmail = (email: ContactInput['emails'][number]) => ({ ...email, is_unsubscribed: false })

export const keptPhone = (phone: ContactInput['phones'][number]) => ({
  ...phone,
  phone_formatted: phone.phone,
  country: null,
})
