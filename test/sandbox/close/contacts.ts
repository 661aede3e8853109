import { Hono } from 'hono'
import { addContact } from './add-contact.ts'
import { addLead } from './add-lead.ts'
import { contactInputSchema, leadInputSchema } from './input.ts'
import { readBody } from './read-body.ts'
import { renderContact } from './render.ts'
import type { CloseState } from './state.ts'

/** Adding a contact. Without a lead Close does not refuse: it makes an empty, unnamed lead for it. */
export function contactRoutes(state: CloseState): Hono {
  return new Hono()
    .post('/contact/', async (context) => {
      const read = await readBody(context, contactInputSchema)
      if ('response' in read) return read.response
      const leadId = read.body.lead_id ?? addLead(state, leadInputSchema.parse({}), []).id
      if (!state.leads.some(({ id }) => id === leadId)) {
        return context.json({ errors: [], 'field-errors': { lead_id: 'Object does not exist.' } }, 400)
      }
      return context.json(renderContact(addContact(state, leadId, read.body)))
    })
    .all('/contact/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}
