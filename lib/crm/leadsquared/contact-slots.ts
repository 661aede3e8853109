import type { ContactType } from '../../lead/contact-type.ts'
import type { LeadPerson } from '../../lead/lead.ts'
import { isSamePhone, isSameText } from '../../lead/same-value.ts'
import { storedPhone } from './phone-form.ts'

/** A lead of LeadSquared has room for one e-mail and two phones. */

export interface Slots {
  EmailAddress: string
  Phone: string
  Mobile: string
}

export const emptySlots: Slots = { EmailAddress: '', Phone: '', Mobile: '' }

type Phone = LeadPerson['phones'][number]

interface Contacts {
  emails: readonly string[]
  phones: readonly Phone[]
}

export interface Placed {
  /** The slots with what was put into them. */
  slots: Slots
  /** What found no room. */
  surplus: { emails: string[]; phones: Phone[] }
}

/**
 * Puts contacts where there is room. What is in a slot stays in it, but for one of the `mobiles` that lies where a desk's
 * number has to.
 */
export function placeContacts(
  present: Slots,
  { emails, phones }: Contacts,
  mobiles: readonly string[] = [],
): Placed {
  let slots = { ...present }
  const surplus: Placed['surplus'] = { emails: [], phones: [] }
  for (const email of emails) {
    if (isSameText(slots.EmailAddress, email)) continue
    if (slots.EmailAddress === '') slots.EmailAddress = email
    else surplus.emails.push(email)
  }
  for (const phone of phones) {
    if (isSamePhone(slots.Phone, phone.number) || isSamePhone(slots.Mobile, phone.number)) continue
    const placed = placePhone(slots, phone, mobiles)
    if (placed === null) surplus.phones.push(phone)
    else slots = placed
  }
  return { slots: present.Mobile === '' ? withMainPhone(slots) : slots, surplus }
}

/** Null: there is no room. */
function placePhone(slots: Slots, { number, type }: Phone, mobiles: readonly string[]): Slots | null {
  const free = slotsFor[type].find((name) => slots[name] === '')
  if (free !== undefined) return { ...slots, [free]: storedPhone(number) }
  const isMobileInTheWay = slots.Mobile === '' && mobiles.some((mobile) => isSamePhone(slots.Phone, mobile))
  if (type === 'fax' || !isMobileInTheWay) return null
  return { ...slots, Phone: storedPhone(number), Mobile: slots.Phone }
}

/** A lone mobile is the lead's `Phone`, by which leads are told apart and which accounts demand. */
const withMainPhone = (slots: Slots): Slots =>
  slots.Phone === '' ? { ...slots, Phone: slots.Mobile, Mobile: '' } : slots

/** Where each kind may lie, best first: nobody should be sent a text at a desk, or called at a fax machine. */
const slotsFor: Record<ContactType, ('Phone' | 'Mobile')[]> = {
  work: ['Phone'],
  direct: ['Phone'],
  home: ['Phone'],
  mobile: ['Mobile', 'Phone'],
  other: ['Phone', 'Mobile'],
  fax: [],
}
