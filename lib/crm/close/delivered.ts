import type { DeliveryOutcome } from '../contract.ts'
import { closeLeadLink } from './close-link.ts'

/**
 * The receipt is the lead's, whoever in it was written: contacts have no page of their own. Without an id there is no
 * page to lead to.
 */
export function delivered(leadId: string, htmlUrl: string | null | undefined): DeliveryOutcome {
  const link = leadId === '' ? null : closeLeadLink(leadId, htmlUrl)
  return { kind: 'delivered', recordId: leadId, link }
}
