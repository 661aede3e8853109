import { type Context, Hono } from 'hono'
import { addLead, keptAddress } from './add-lead.ts'
import { customValuesOf, forbiddenField, lacksMandatory, mandatoryKey } from './custom-values.ts'
import { deleteLead } from './delete-lead.ts'
import { leadChangeSchema, leadInputSchema, unknownLeadChanges, unknownLeadFields } from './input.ts'
import { pickFields } from './pick-fields.ts'
import { readBody } from './read-body.ts'
import { renderLead } from './render.ts'
import { type CloseState, closeStatuses } from './state.ts'

/** Creating a lead with everything nested in it, reading it back, changing a part of it, and deleting it. */
export function leadRoutes(state: CloseState): Hono {
  return new Hono()
    .post('/lead/', async (context) => {
      const read = await readBody(context, leadInputSchema)
      if ('response' in read) return read.response
      const forbidden = forbiddenField(read.body)
      if (forbidden !== undefined) return forbid(context, forbidden.name)
      if (state.settings.close.mandatory && lacksMandatory(read.body)) {
        const problems = { [mandatoryKey]: 'This field is required.' }
        return context.json({ errors: [], 'field-errors': problems }, 400)
      }
      return context.json(renderLead(state, addLead(state, read.body, unknownLeadFields(read.raw))))
    })
    .all('/lead/', (context) => context.json({ error: 'Method not allowed.' }, 405))
    .get('/lead/:id/', (context) => {
      const lead = state.leads.find(({ id }) => id === context.req.param('id'))
      if (lead === undefined) return context.json({ error: 'Not found.' }, 404)
      return context.json(pickFields(renderLead(state, lead), context.req.query('_fields')))
    })
    .put('/lead/:id/', async (context) => {
      const lead = state.leads.find(({ id }) => id === context.req.param('id'))
      if (lead === undefined) return context.json({ error: 'Not found.' }, 404)
      const read = await readBody(context, leadChangeSchema)
      if ('response' in read) return read.response
      const forbidden = forbiddenField(read.body)
      if (forbidden !== undefined) return forbid(context, forbidden.name)
      const {
        name = lead.name,
        url = lead.url,
        description = lead.description,
        status,
        addresses,
      } = read.body
      const statusId = closeStatuses.find(({ label }) => label === status)?.id ?? read.body.status_id
      Object.assign(lead, { name, url, description, status_id: statusId ?? lead.status_id })
      if (addresses !== undefined) lead.addresses = addresses.map(keptAddress)
      Object.assign(lead.custom, customValuesOf(read.body))
      lead.unknownFields.push(...unknownLeadChanges(read.raw))
      return context.json(renderLead(state, lead))
    })
    .delete('/lead/:id/', (context) => {
      const isThere = deleteLead(state, context.req.param('id'))
      return isThere ? context.json({}) : context.json({ error: 'Not found.' }, 404)
    })
    .all('/lead/:id/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}

/** Only some roles may edit a field, and the key's user has none of these. */
export function forbid(context: Context, fieldName: string): Response {
  return context.json({ error: `You do not have permission to edit the field "${fieldName}".` }, 403)
}
