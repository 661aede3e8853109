import { type CloseState, logEvent } from './state.ts'

/** Takes a lead away with all that is in it; false: there is none with this id. */
export function deleteLead(state: CloseState, leadId: string): boolean {
  const index = state.leads.findIndex(({ id }) => id === leadId)
  if (index < 0) return false
  state.leads.splice(index, 1)
  state.contacts = state.contacts.filter(({ lead_id }) => lead_id !== leadId)
  state.notes = state.notes.filter(({ lead_id }) => lead_id !== leadId)
  logEvent(state, 'deleted', 'lead', { id: leadId, lead_id: leadId })
  return true
}
