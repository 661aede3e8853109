import { Hono } from 'hono'
import { addLead } from './add-lead.ts'
import { leadInputSchema, unknownLeadFields } from './input.ts'
import { pickFields } from './pick-fields.ts'
import { readBody } from './read-body.ts'
import { renderLead } from './render.ts'
import type { CloseState } from './state.ts'

/** Creating a lead with everything nested in it, and reading it back. */
export function leadRoutes(state: CloseState): Hono {
  return new Hono()
    .post('/lead/', async (context) => {
      const read = await readBody(context, leadInputSchema)
      if ('response' in read) return read.response
      return context.json(renderLead(state, addLead(state, read.body, unknownLeadFields(read.raw))))
    })
    .all('/lead/', (context) => context.json({ error: 'Method not allowed.' }, 405))
    .get('/lead/:id/', (context) => {
      const lead = state.leads.find(({ id }) => id === context.req.param('id'))
      if (lead === undefined) return context.json({ error: 'Not found.' }, 404)
      return context.json(pickFields(renderLead(state, lead), context.req.query('_fields')))
    })
    .all('/lead/:id/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}
