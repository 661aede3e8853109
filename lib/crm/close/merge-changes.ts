import type { Change } from '../../lead/intent.ts'
import type { HeldField } from '../../lead/match.ts'
import { isSameAddress, isSamePhone, isSameText } from '../../lead/same-value.ts'
import { addressLine, type CloseAddress, type CloseContact, type CloseLead } from './close-records.ts'
import { closeEmail, closePhone, closeUrl } from './contact-ways.ts'
import { closeAddress } from './lead-body.ts'

/** What is to be written to a record so that it has the changes; `changed`: values that the user saw otherwise. */
export interface Merged<Body> {
  body: Body
  changed: HeldField[]
}

type ContactChanges = Partial<Pick<CloseContact, 'name' | 'title' | 'emails' | 'phones' | 'urls'>>

/** Close replaces a list by the one it is sent, so all that is in it goes back with what is new. */
export function mergeContact(contact: CloseContact, changes: readonly Change[]): Merged<ContactChanges> {
  const { name, title, emails, phones, urls } = contact
  const merged: Merged<ContactChanges> = { body: {}, changed: [] }
  for (const change of changes) {
    const { next, type = 'other' } = change
    switch (change.field) {
      case 'name':
        replace(merged, change, name, isSameText, { name: next })
        break
      case 'title':
        replace(merged, change, title, isSameText, { title: next })
        break
      case 'emails': {
        const known = merged.body.emails ?? emails
        if (!known.some(({ email }) => isSameText(email, next)))
          merged.body.emails = [...known, closeEmail(next, type)]
        break
      }
      case 'phones': {
        const known = merged.body.phones ?? phones
        if (!known.some(({ phone }) => isSamePhone(phone, next)))
          merged.body.phones = [...known, closePhone(next, type)]
        break
      }
      case 'profiles': {
        const known = merged.body.urls ?? urls
        if (!known.some(({ url }) => isSameAddress(url, next))) merged.body.urls = [...known, closeUrl(next)]
      }
    }
  }
  return merged
}

type LeadChanges = Partial<{ name: string; url: string; addresses: CloseAddress[] }>

/** The first address is the one that was shown; the others stay as they are. */
export function mergeLead(lead: CloseLead, changes: readonly Change[]): Merged<LeadChanges> {
  const merged: Merged<LeadChanges> = { body: {}, changed: [] }
  const [first, ...others] = lead.addresses
  for (const change of changes) {
    const { next } = change
    if (change.field === 'company') replace(merged, change, lead.name, isSameText, { name: next })
    if (change.field === 'website') replace(merged, change, lead.url, isSameAddress, { url: next })
    if (change.field === 'address') {
      const address = { ...closeAddress(next), ...(first?.label && { label: first.label }) }
      const addresses = [address, ...others]
      replace(merged, change, addressLine(first), isSameText, { addresses })
    }
  }
  return merged
}

/** Only where the record still says what the user saw, or says the new value already. */
function replace<Body>(
  merged: Merged<Body>,
  { field, now, next }: Change,
  present: string,
  isSame: (left: string, right: string) => boolean,
  part: Body,
): void {
  if (isSame(present, next)) return
  if (isSame(present, now) || present.trim() === now.trim()) Object.assign(merged.body as object, part)
  else merged.changed.push(field)
}
