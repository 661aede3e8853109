import { Hono } from 'hono'
import { mxError } from './mx-error.ts'
import { findLead } from './render-lead.ts'
import type { LeadSquaredState } from './state.ts'

/**
 * Deleting a lead with all that hangs on it, by a GET as documented. What an account without that call is answered is
 * not.
 */
export function leadDeleteRoutes(state: LeadSquaredState): Hono {
  return new Hono().get('/LeadManagement.svc/Lead/Delete/ById', (context) => {
    if (!state.settings.leadsquared.deletes)
      throw mxError('MXUnauthorizedAccessException', 'This API is not enabled for your account.', 401)
    const lead = findLead(state, context.req.query('leadId'))
    if (lead === undefined) throw mxError('MXInvalidEntityException', 'Lead does not exist in the system')
    state.leads = state.leads.filter((other) => other !== lead)
    state.notes = state.notes.filter(({ leadId }) => leadId !== lead.ProspectID)
    return context.json({ Status: 'Success' })
  })
}
