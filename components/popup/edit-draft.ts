import type { ContactType } from '../../lib/lead/contact-type.ts'
import type {
  Draft,
  DraftContact,
  DraftOffer,
  DraftPerson,
  DraftValue,
  Origin,
} from '../../lib/lead/draft.ts'
import {
  type ContactList,
  contactsAt,
  nextContactId,
  offerField,
  type ValuePlace,
  valueAt,
} from './value-place.ts'

/** What the user does to a draft, one function an act. What a page gave is never dropped: it becomes an offer. */

const typed: Origin = { source: 'typed', snippet: '', confidence: 1 }

/** The user's own words for a value; a contact that is not there yet is made. */
export function typeValue(draft: Draft, place: ValuePlace, text: string): Draft {
  const offered = keepFound(draft, place)
  return putValue(offered, place, (value) => ({ ...value, value: text, edited: true, origins: [typed] }))
}

/** Takes another value found on the page; the one it replaces stays on offer. */
export function pickOffer(draft: Draft, place: ValuePlace, offer: DraftOffer): Draft {
  const kept = keepFound(draft, place)
  const picked = putValue(kept, place, (value) => ({
    ...value,
    value: offer.value,
    edited: true,
    origins: offer.origins,
    ...('type' in value && { type: offer.type }),
  }))
  return { ...picked, offers: picked.offers.filter((other) => !sameOffer(other, offer)) }
}

export function addContact(draft: Draft, personId: string | null, list: ContactList): Draft {
  const id = nextContactId(contactsAt(draft, personId, list))
  return putContacts(draft, personId, list, (contacts) => [...contacts, newContact(id)])
}

export function removeContact(draft: Draft, place: Extract<ValuePlace, { of: 'contact' }>): Draft {
  return putContacts(keepFound(draft, place), place.personId, place.list, (contacts) =>
    contacts.filter((contact) => contact.id !== place.id),
  )
}

export function setContactType(
  draft: Draft,
  place: Extract<ValuePlace, { of: 'contact' }>,
  type: ContactType,
): Draft {
  return putContacts(draft, place.personId, place.list, (contacts) =>
    upsert(contacts, place.id, (contact) => ({ ...contact, type, edited: true })),
  )
}

export function removeProfile(draft: Draft, personId: string, index: number): Draft {
  return putPerson(draft, personId, (person) => ({
    ...person,
    profiles: person.profiles.filter((_, at) => at !== index),
  }))
}

export function includePerson(draft: Draft, personId: string, included: boolean): Draft {
  return includeThese(draft, new Set([personId]), included)
}

/** Whoever is so already stays the same, so that only the rows of the others are drawn anew. */
export function includeThese(draft: Draft, ids: ReadonlySet<string>, included: boolean): Draft {
  const people = draft.people.map((person) =>
    ids.has(person.id) && person.included !== included ? { ...person, included } : person,
  )
  return { ...draft, touched: true, people }
}

export function includeEverybody(draft: Draft, included: boolean): Draft {
  return includeThese(draft, new Set(draft.people.map(({ id }) => id)), included)
}

export function setNote(draft: Draft, note: string): Draft {
  return { ...draft, touched: true, note }
}

type ChangeValue = <Value extends DraftValue>(value: Value) => Value

/** Whoever corrects a person means to save them. */
function putValue(draft: Draft, place: ValuePlace, change: ChangeValue): Draft {
  switch (place.of) {
    case 'person':
      return putPerson(draft, place.personId, (person) => ({
        ...person,
        included: true,
        [place.field]: change(person[place.field]),
      }))
    case 'company':
      return {
        ...draft,
        touched: true,
        company: { ...draft.company, [place.field]: change(draft.company[place.field]) },
      }
    case 'contact':
      return putContacts(draft, place.personId, place.list, (contacts) => upsert(contacts, place.id, change))
    case 'profile':
      return putPerson(draft, place.personId, (person) => ({
        ...person,
        included: true,
        profiles: person.profiles.map((profile, at) => (at === place.index ? change(profile) : profile)),
      }))
  }
}

function putPerson(draft: Draft, personId: string, change: (person: DraftPerson) => DraftPerson): Draft {
  return {
    ...draft,
    touched: true,
    people: draft.people.map((person) => (person.id === personId ? change(person) : person)),
  }
}

function putContacts(
  draft: Draft,
  personId: string | null,
  list: ContactList,
  change: (contacts: DraftContact[]) => DraftContact[],
): Draft {
  if (personId === null) {
    const company = { ...draft.company, [list]: change(draft.company[list]) }
    return { ...draft, touched: true, company }
  }
  return putPerson(draft, personId, (person) => ({
    ...person,
    included: true,
    [list]: change(person[list]),
  }))
}

function upsert(
  contacts: DraftContact[],
  id: string,
  change: (contact: DraftContact) => DraftContact,
): DraftContact[] {
  if (!contacts.some((contact) => contact.id === id)) return [...contacts, change(newContact(id))]
  return contacts.map((contact) => (contact.id === id ? change(contact) : contact))
}

function newContact(id: string): DraftContact {
  return { id, type: 'work', value: '', origins: [typed], edited: true }
}

/** A value that the page gave goes back among the offers when it is replaced or removed. */
function keepFound(draft: Draft, place: ValuePlace): Draft {
  const value = valueAt(draft, place)
  const field = offerField(place)
  if (value === undefined || field === null || value.value === '' || isTyped(value)) return draft
  const type = place.of === 'contact' ? (contactType(draft, place) ?? 'work') : 'work'
  const offer: DraftOffer = { field, value: value.value, type, origins: value.origins }
  if (draft.offers.some((other) => sameOffer(other, offer))) return draft
  return { ...draft, offers: [...draft.offers, offer] }
}

function contactType(draft: Draft, place: Extract<ValuePlace, { of: 'contact' }>): ContactType | undefined {
  return contactsAt(draft, place.personId, place.list).find((contact) => contact.id === place.id)?.type
}

function isTyped(value: DraftValue): boolean {
  return value.origins.some((origin) => origin.source === 'typed')
}

function sameOffer(one: DraftOffer, other: DraftOffer): boolean {
  return one.field === other.field && one.value === other.value
}
