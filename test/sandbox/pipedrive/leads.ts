import { type Context, Hono } from 'hono'
import { fail, succeed } from './answers.ts'
import { addLead, changeLead } from './keep-leads.ts'
import { leadChangesInput, leadInput, unknownLeadFields } from './leads-input.ts'
import { problemInV1, readBody } from './read-body.ts'
import { renderLead } from './render.ts'
import type { PipedriveLead, PipedriveState } from './state.ts'

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
}

function listLeads(context: Context, { leads }: PipedriveState, isArchived: boolean) {
  const {
    person_id,
    organization_id,
    sort = 'add_time ASC',
    start = '0',
    limit = '100',
  } = context.req.query()
  const isOf = (id: number | null, wanted: string | undefined) =>
    wanted === undefined || String(id) === wanted
  const found = leads.filter(
    (lead) =>
      lead.is_archived === isArchived &&
      isOf(lead.person_id, person_id) &&
      isOf(lead.organization_id, organization_id),
  )
  const [by, direction] = sort.split(' ')
  const sorted = found.toSorted((left, right) => keyOf(left, by).localeCompare(keyOf(right, by)))
  const ordered = direction === 'DESC' ? sorted.toReversed() : sorted
  const end = Number(start) + Number(limit)
  return succeed(context, ordered.slice(Number(start), end).map(renderLead), {
    additional_data: {
      pagination: {
        start: Number(start),
        limit: Number(limit),
        more_items_in_collection: end < ordered.length,
      },
    },
  })
}

const keyOf = ({ add_time, update_time, title }: PipedriveLead, by: string | undefined): string =>
  by === 'title' ? title : by === 'update_time' ? update_time : add_time
