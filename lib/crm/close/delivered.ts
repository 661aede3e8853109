import type { DeliveryOutcome } from '../contract.ts'
import { closeLeadLink } from './close-link.ts'

/** The receipt is the lead's, whoever in it was written: contacts have no page of their own. */
export function delivered(leadId: string, htmlUrl: string | null | undefined): DeliveryOutcome {
  return { kind: 'delivered', recordId: leadId, link: closeLeadLink(leadId, htmlUrl) }
}
