import type { Lead } from '../../lead/lead.ts'
import type { SentValue } from '../field.ts'
import { type CloseContactBody, companyContact, isEmptyContact, personContact } from './contact-body.ts'
import { type CustomValues, customValues, valuesOfContact, valuesOfLead } from './custom-values.ts'
import { withoutEmpty } from './without-empty.ts'

/** A lead as the body of Close's `POST /lead/`: a company with the people in it. */
export interface CloseLeadBody extends CustomValues {
  name?: string
  url?: string
  status_id?: string
  contacts?: CloseContactBody[]
  addresses?: { label: string; address_1: string }[]
}

/** Close accepts unknown fields in silence, so only documented ones may ever be written here. */
export function closeLeadBody(
  lead: Lead,
  statusId: string,
  values: readonly SentValue[] = [],
): CloseLeadBody {
  const { website, address } = lead.company
  return {
    ...withoutEmpty({
      name: leadName(lead),
      url: website,
      status_id: statusId,
      contacts: closeContacts(lead, values).map(({ body }) => body),
      addresses: address === '' ? [] : [closeAddress(address)],
    }),
    ...customValues(valuesOfLead(values)),
  }
}

/** Which part of an address is a street and which a town is not known; Close shows the first line as it stands. */
export function closeAddress(address: string): { label: string; address_1: string } {
  return { label: 'business', address_1: address.replace(/\s*\n\s*/g, ', ') }
}

/** The contacts of a new lead, each with its values of the account's own fields. */
export function closeContacts(
  lead: Lead,
  values: readonly SentValue[],
): { body: CloseContactBody; values: SentValue[] }[] {
  const ofPeople = lead.people.map((person, index) => {
    const own = valuesOfContact(values, person.key, index === 0)
    return { body: personContact(person, own), values: own }
  })
  const own = valuesOfContact(values, null, lead.people.length === 0)
  const ofCompany = { body: companyContact(lead, knownToPeople(lead), own), values: own }
  return [...ofPeople, ofCompany].filter(({ body }) => !isEmptyContact(body))
}

function knownToPeople({ people }: Lead) {
  const addresses = new Set(
    people.flatMap(({ emails }) => emails.map(({ address }) => address.toLowerCase())),
  )
  const numbers = new Set(people.flatMap(({ phones }) => phones.map(({ number }) => number)))
  return {
    hasEmail: (address: string) => addresses.has(address.toLowerCase()),
    hasPhone: (number: string) => numbers.has(number),
  }
}

/** Where no company is known, the domain of a person's e-mail is most often a mail provider's: the address says more. */
function leadName({ people, company }: Lead): string {
  return (
    [
      company.name,
      ...people.map((person) => person.name),
      ...company.emails.map(({ address }) => address.slice(address.lastIndexOf('@') + 1)),
      ...people.flatMap((person) => person.emails.map(({ address }) => address)),
      ...[company, ...people].flatMap(({ phones }) => phones.map(({ number }) => number)),
      company.website,
      ...people.flatMap((person) => person.profiles),
    ].find((candidate) => candidate !== '') ?? ''
  )
}
