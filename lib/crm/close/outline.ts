import { fieldLines, type OutlineRecord, partLines } from '../../lead/outline.ts'
import type { Outlining } from '../contract.ts'
import type { CloseContactBody } from './contact-body.ts'
import { valuesOfLead } from './custom-values.ts'
import { closeContacts, closeLeadBody } from './lead-body.ts'
import { dueNote } from './write-note.ts'

/** The lead with its note, and the contacts in it, read off the bodies that would be sent. */
export function outlineInClose({ lead, statusId, values, provenance }: Outlining): OutlineRecord[] {
  const { name, url, status_id, addresses = [] } = closeLeadBody(lead, statusId, values)
  const note = dueNote({ lead, provenance, done: {}, intent: { kind: 'create' } })
  const made: OutlineRecord = {
    noun: 'lead',
    lines: [
      ...partLines('company', name),
      ...partLines('status', status_id),
      ...partLines('website', url),
      ...partLines('address', ...addresses.map(({ address_1 }) => address_1)),
      ...fieldLines(valuesOfLead(values)),
      ...partLines('note', note),
    ],
  }
  const contacts = closeContacts(lead, values).map(({ body, values: own }): OutlineRecord => {
    return { noun: 'contact', lines: [...contactLines(body), ...fieldLines(own)] }
  })
  return [made, ...contacts]
}

function contactLines({ name, title, emails = [], phones = [], urls = [] }: CloseContactBody) {
  return [
    ...partLines('name', name),
    ...partLines('title', title),
    ...partLines('email', ...emails.map(({ email }) => email)),
    ...partLines('phone', ...phones.map(({ phone }) => phone)),
    ...partLines('profile', ...urls.map(({ url }) => url)),
  ]
}
