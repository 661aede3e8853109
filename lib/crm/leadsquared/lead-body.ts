import type { Lead, LeadPerson } from '../../lead/lead.ts'
import { emptySlots, placeContacts } from './contact-slots.ts'
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
  const people = lead.people.length > 0 ? lead.people : [nobody]
  return people.map((person, index) => newLead(lead, person, people.slice(0, index)))
}

/**
 * E-mails and phones are unique among leads, so one that people share is the first one's and a line of the others' notes,
 * and the company's are for a person only who is alone and has none.
 */
function newLead(lead: Lead, person: LeadPerson, earlier: readonly LeadPerson[]): NewLead {
  const { company } = lead
  const isKnown = person.name !== '' || person.emails.length > 0 || person.phones.length > 0
  const reach = isKnown || lead.people.length > 1 ? person : company
  const { own, shared } = divideContacts(reach, earlier)
  const { slots, surplus } = placeContacts(emptySlots, own)
  const isFound = slots.EmailAddress !== '' || slots.Phone !== ''
  const attributes = {
    ...splitName(person.name),
    ...(person.name === '' && !(isKnown && isFound) && { LastName: standIn(lead, person) }),
    ...slots,
    Company: company.name,
    JobTitle: person.title,
    Website: company.website,
  }
  const owner = isKnown ? person.name : company.name
  return {
    key: person.key,
    attributes: plainValues(attributes),
    extras: [
      ...surplusLines(owner, surplus),
      ...surplusLines(owner, shared),
      ...unheldLines(lead, person, reach),
    ],
  }
}

function divideContacts(
  { emails, phones }: Pick<LeadPerson, 'emails' | 'phones'>,
  earlier: readonly LeadPerson[],
) {
  const takenEmails = new Set(earlier.flatMap((one) => one.emails.map(({ address }) => address)))
  const takenPhones = new Set(earlier.flatMap((one) => one.phones.map(({ number }) => number)))
  const addresses = emails.map(({ address }) => address)
  return {
    own: {
      emails: addresses.filter((address) => !takenEmails.has(address)),
      phones: phones.filter(({ number }) => !takenPhones.has(number)),
    },
    shared: {
      emails: addresses.filter((address) => takenEmails.has(address)),
      phones: phones.filter(({ number }) => takenPhones.has(number)),
    },
  }
}

/** LeadSquared wants a name, an e-mail or a phone. */
const standIn = ({ company }: Lead, { title, profiles, phones }: LeadPerson): string =>
  [company.name, title, profiles[0], phones[0]?.number, company.website].find(Boolean) ?? ''

const plainValues = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plainValue(value)]))

/** The body of a write: what is there to say, to the letter, as the pairs that LeadSquared takes. */
export function attributeList(attributes: Readonly<Record<string, string>>) {
  return Object.entries(attributes).map(([Attribute, Value]) => ({ Attribute, Value }))
}
