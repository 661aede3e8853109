import type { Draft, DraftCompany, DraftContact, DraftPerson, DraftValue } from './draft.ts'
import type { Lead, LeadPerson } from './lead.ts'
import { parsePhone } from './phones/parse-phone.ts'

type Choices = Pick<Draft, 'id' | 'destinationId' | 'statusId' | 'values' | 'decisions'>

/** A draft that is a saved lead once more: every value stands as the user left it, and its people keep their ids. */
export function draftOfLead({ people, company, note, page }: Lead, choices: Choices): Draft {
  return {
    ...choices,
    pageUrl: page.url,
    pageTitle: page.title,
    capturedAt: page.capturedAt,
    reading: 'whole',
    country: null,
    people: people.map(personOf),
    company: companyOf(company),
    organisation: '',
    note,
    offers: [],
    also: [],
    isApart: null,
    touched: true,
    pointedAt: false,
  }
}

function personOf({ key, name, title, emails, phones, profiles }: LeadPerson): DraftPerson {
  return {
    id: key,
    included: true,
    name: known(name),
    title: known(title),
    company: known(''),
    ...contactsOf(key, { emails, phones }),
    profiles: profiles.map(known),
  }
}

function companyOf({ name, website, address, emails, phones }: Lead['company']): DraftCompany {
  return {
    name: known(name),
    website: known(website),
    address: known(address),
    ...contactsOf('company', { emails, phones }),
  }
}

function contactsOf(owner: string, { emails, phones }: Pick<LeadPerson, 'emails' | 'phones'>) {
  const contact = (kind: string, value: string, type: DraftContact['type'], index: number): DraftContact => ({
    ...known(value),
    id: `${owner}-${kind}-${index}`,
    type,
  })
  return {
    emails: emails.map(({ address, type }, index) => contact('email', address, type, index)),
    phones: phones.map(({ number, extension, type }, index) =>
      contact('phone', phoneText(number, extension), type, index),
    ),
  }
}

/** As people write it across borders: a saved lead says nothing of its page's country. */
function phoneText(number: string, extension: string): string {
  const text = parsePhone(number, null)?.display ?? number
  return extension === '' ? text : `${text} ext. ${extension}`
}

/** The user saw it and saved it so. */
const known = (value: string): DraftValue => ({ value, origins: [], edited: value !== '' })
