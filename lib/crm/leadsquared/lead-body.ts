import type { Lead, LeadPerson } from '../../lead/lead.ts'
import { emptySlots, placeContacts, type Slots } from './contact-slots.ts'
import { surplusLines, unheldLines } from './note-lines.ts'
import { plainValue } from './plain-value.ts'
import { splitName } from './split-name.ts'

/** One lead of LeadSquared to be: its attributes, and what they have no room for. */
export interface NewLead {
  /** Whose it is; steps are named by it. */
  key: string
  attributes: Record<string, string>
  extras: string[]
}

/** Whom the lead of a company without people is about. */
export const nobody: LeadPerson = {
  key: 'company',
  name: '',
  title: '',
  emails: [],
  phones: [],
  profiles: [],
}

/** A lead each; a company without people is a lead too. */
export function newLeads(lead: Lead): NewLead[] {
  return (lead.people.length > 0 ? lead.people : [nobody]).map((person) => newLead(lead, person))
}

function newLead(lead: Lead, person: LeadPerson): NewLead {
  const { company } = lead
  const isKnown = person.name !== '' || person.emails.length > 0 || person.phones.length > 0
  // E-mails and phones are unique among leads: what is the company's can be no more than one lead's.
  const isAlone = lead.people.length < 2
  const reach = isKnown || !isAlone ? person : company
  const { slots, surplus } = placeContacts(emptySlots, {
    emails: reach.emails.map(({ address }) => address),
    phones: reach.phones,
  })
  const attributes = {
    ...(isKnown ? splitName(person.name) : { LastName: standIn(lead, person) }),
    ...withMainPhone(slots),
    Company: company.name,
    JobTitle: person.title,
    Website: company.website,
  }
  return {
    key: person.key,
    attributes,
    extras: [
      ...surplusLines(isKnown ? person.name : company.name, surplus),
      ...unheldLines(lead, person, reach),
    ],
  }
}

/** LeadSquared wants a name, an e-mail or a phone. */
const standIn = ({ company }: Lead, { title, profiles }: LeadPerson): string =>
  company.name || title || profiles[0] || ''

/** Leads are told apart by e-mail and `Phone`, so a lone mobile is of more use there. */
function withMainPhone(slots: Slots): Slots {
  const isMobileAlone = slots.EmailAddress === '' && slots.Phone === '' && slots.Mobile !== ''
  return isMobileAlone ? { ...slots, Phone: slots.Mobile, Mobile: '' } : slots
}

/** The body of a write: what is there to say, as the pairs that LeadSquared takes. */
export function attributeList(attributes: Readonly<Record<string, string>>) {
  return Object.entries(attributes).map(([Attribute, Value]) => ({ Attribute, Value: plainValue(Value) }))
}
