import type { Draft, DraftContact, DraftOffer, DraftPerson, DraftValue } from '../../lib/lead/draft.ts'

export type ContactList = 'emails' | 'phones'

/** Where a value stands in the draft; `personId` null is the company. */
export type ValuePlace =
  | { of: 'person'; personId: string; field: 'name' | 'title' }
  | { of: 'company'; field: 'name' | 'website' | 'address' }
  | { of: 'contact'; personId: string | null; list: ContactList; id: string }
  | { of: 'profile'; personId: string; index: number }

export function samePlace(one: object, other: object): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
}

/** The kind of offers that fit a place; null where none are made. */
export function offerField(place: ValuePlace): DraftOffer['field'] | null {
  switch (place.of) {
    case 'person':
      return place.field
    case 'company':
      return place.field === 'name' ? 'company' : place.field
    case 'contact':
      return place.list === 'emails' ? 'email' : 'phone'
    case 'profile':
      return null
  }
}

export function findPerson(draft: Draft, personId: string): DraftPerson | undefined {
  return draft.people.find((person) => person.id === personId)
}

/** Whether the value at a place is saved: those of people who are left out are not. */
export function isSent(draft: Draft, place: ValuePlace): boolean {
  const personId = place.of === 'company' ? null : place.personId
  return personId === null || (findPerson(draft, personId)?.included ?? false)
}

/** The e-mails or phones of a person, or of the company. */
export function contactsAt(draft: Draft, personId: string | null, list: ContactList): DraftContact[] {
  return (personId === null ? draft.company : findPerson(draft, personId))?.[list] ?? []
}

/** The value at a place, or undefined where none has been entered. */
export function valueAt(draft: Draft, place: ValuePlace): DraftValue | undefined {
  switch (place.of) {
    case 'person':
      return findPerson(draft, place.personId)?.[place.field]
    case 'company':
      return draft.company[place.field]
    case 'contact':
      return contactsAt(draft, place.personId, place.list).find((contact) => contact.id === place.id)
    case 'profile':
      return findPerson(draft, place.personId)?.profiles[place.index]
  }
}

/** The id of the next contact entered by hand: free in its list, and the same until it is used. */
export function nextContactId(contacts: readonly DraftContact[]): string {
  let count = 1
  while (contacts.some((contact) => contact.id === `typed-${count}`)) count++
  return `typed-${count}`
}
