import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { fail, succeed } from './answers.ts'
import { addLead, changeLead } from './keep-leads.ts'
import { leadChangesInput, leadInput, unknownLeadFields } from './leads-input.ts'
import { listV1 } from './list-v1.ts'
import { problemInV1, readBody } from './read-body.ts'
import { renderLead } from './render.ts'
import type { PipedriveState } from './state.ts'

/** Leads, which only version 1 knows. Archived ones are in a list of their own and cannot be edited. */
export function leadRoutes(state: PipedriveState): Hono {
  const find = ({ req }: Context) => state.leads.find(({ id }) => id === req.param('id'))
  const missing = (context: Context) =>
    fail(context, 404, 'requested lead not found', { error_info: 'Object was not found.' })
  return new Hono()
    .post('/leads', async (context) => {
      if (state.settings.pipedrive.isCapped) {
        const code = 'feature_capping_leads_limit'
        return fail(context, 403, "Couldn't add the lead. Open leads limit reached.", { code })
      }
      const read = await readBody(context, leadInput(state))
      if ('issues' in read) return fail(context, 400, problemInV1(read.issues))
      const lead = addLead(state, read.body, unknownLeadFields(read.raw, state.settings.pipedrive))
      return succeed(context, renderLead(lead), {}, 201)
    })
    .get('/leads', (context) => listLeads(context, state, false))
    .get('/leads/archived', (context) => listLeads(context, state, true))
    .get('/leads/:id', (context) => {
      const lead = find(context)
      return lead === undefined ? missing(context) : succeed(context, renderLead(lead))
    })
    .patch('/leads/:id', async (context) => {
      const lead = find(context)
      if (lead === undefined) return missing(context)
      const read = await readBody(context, leadChangesInput(state))
      if ('issues' in read) return fail(context, 400, problemInV1(read.issues))
      const isReopened = read.body['is_archived'] === false
      if (lead.is_archived && !isReopened) return fail(context, 400, 'Archived lead can not be edited')
      changeLead(state, lead, read.body, unknownLeadFields(read.raw, state.settings.pipedrive))
      return succeed(context, renderLead(lead))
    })
    .delete('/leads/:id', (context) => {
      const lead = find(context)
      if (lead === undefined) return missing(context)
      state.leads.splice(state.leads.indexOf(lead), 1)
      return succeed(context, { id: lead.id })
    })
}

const idText = z.string().regex(/^\d+$/, 'must be a number').optional()

/** Archived ones are not to be had by when they were changed. */
function listLeads(context: Context, { leads, settings }: PipedriveState, isArchived: boolean) {
  const since = z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'must be a valid date')
    .optional()
  const filters = { person_id: idText, organization_id: idText, ...(!isArchived && { updated_since: since }) }
  const isOf = (id: number | null, wanted: string | undefined) =>
    wanted === undefined || String(id) === wanted
  return listV1(
    context,
    {
      items: leads.filter((lead) => lead.is_archived === isArchived),
      filters,
      longest: settings.pipedrive.pageSize,
    },
    (lead, query) =>
      isOf(lead.person_id, query['person_id']) &&
      isOf(lead.organization_id, query['organization_id']) &&
      Date.parse(lead.update_time) >= (Date.parse(query['updated_since'] ?? '') || 0),
    renderLead,
  )
}
