import type { z } from 'zod'
import { addContact } from './add-contact.ts'
import { customValuesOf } from './custom-values.ts'
import type { leadInputSchema } from './input.ts'
import { renderLead } from './render.ts'
import { type CloseAddress, type CloseLead, type CloseState, closeStatuses, logEvent } from './state.ts'

/** Puts a lead and all that is nested in it into Close. */
export function addLead(
  state: CloseState,
  input: z.infer<typeof leadInputSchema>,
  unknownFields: string[],
): CloseLead {
  const status =
    closeStatuses.find(({ id, label }) => id === input.status_id || label === input.status) ??
    closeStatuses[0]
  const lead: CloseLead = {
    id: state.newId('lead'),
    name: input.name ?? null,
    url: input.url ?? null,
    description: input.description ?? null,
    status_id: status?.id ?? '',
    addresses: input.addresses.map(keptAddress),
    date_created: state.timestamp(),
    custom: customValuesOf(input),
    unknownFields,
  }
  state.leads.push(lead)
  for (const contact of input.contacts) addContact(state, lead.id, contact)
  logEvent(state, 'created', 'lead', { id: lead.id, lead_id: lead.id }, renderLead(state, lead))
  return lead
}

const emptyAddress: CloseAddress = {
  label: null,
  address_1: null,
  address_2: null,
  city: null,
  state: null,
  zipcode: null,
  country: null,
}

type AddressInput = z.infer<typeof leadInputSchema>['addresses'][number]

export const keptAddress = (address: AddressInput): CloseAddress => ({
  ...emptyAddress,
  ...withoutUndefined(address),
})

function withoutUndefined(address: AddressInput) {
  // The filter leaves no undefined value, which the entries' type cannot say.
  return Object.fromEntries(
    Object.entries(address).filter(([, value]) => value !== undefined),
  ) as Partial<CloseAddress>
}
