import type { LeadPerson } from '../../lead/lead.ts'
import type { Match } from '../../lead/match.ts'
import { closeLeadLink } from './close-link.ts'
import type { CloseContact } from './close-records.ts'
import { personReasons } from './same-record.ts'

/**
 * Somebody whom a search found in a lead that was not read, because the people of many leads were looked for at once: that
 * they are there is certain. What their lead is called and where it stands is not known, so nothing can be changed in it.
 */
export function matchUnread(people: readonly LeadPerson[], contact: CloseContact): Match | null {
  const [best] = people
    .map((person) => ({ person, reasons: personReasons(person, contact, false) }))
    .sort((left, right) => right.reasons.length - left.reasons.length)
  if (best === undefined || best.reasons.length === 0) return null
  return {
    recordId: contact.id,
    ids: { lead: contact.lead_id, contact: contact.id },
    verdict: 'person',
    personKey: best.person.key,
    name: contact.name || contact.display_name,
    company: '',
    owner: '',
    status: '',
    link: contact.lead_id === '' ? null : closeLeadLink(contact.lead_id, null),
    reasons: best.reasons,
    held: {},
    actions: [],
  }
}
