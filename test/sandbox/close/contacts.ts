import { Hono } from 'hono'
import { addContact, keptEmail, keptPhone } from './add-contact.ts'
import { addLead } from './add-lead.ts'
import { customValuesOf } from './custom-values.ts'
import { contactChangeSchema, contactInputSchema, leadInputSchema } from './input.ts'
import { readBody } from './read-body.ts'
import { renderContact } from './render.ts'
import type { CloseState } from './state.ts'

const noLead = { errors: [], 'field-errors': { lead_id: 'Object does not exist.' } }

/** Adding a contact, reading and changing it. Without a lead Close does not refuse: it makes an empty, unnamed one. */
export function contactRoutes(state: CloseState): Hono {
  const isLead = (leadId: string) => state.leads.some(({ id }) => id === leadId)
  return new Hono()
    .post('/contact/', async (context) => {
      const read = await readBody(context, contactInputSchema)
      if ('response' in read) return read.response
      const leadId = read.body.lead_id ?? addLead(state, leadInputSchema.parse({}), []).id
      if (!isLead(leadId)) return context.json(noLead, 400)
      return context.json(renderContact(addContact(state, leadId, read.body)))
    })
    .all('/contact/', (context) => context.json({ error: 'Method not allowed.' }, 405))
    .get('/contact/:id/', (context) => {
      const contact = state.contacts.find(({ id }) => id === context.req.param('id'))
      if (contact === undefined) return context.json({ error: 'Not found.' }, 404)
      return context.json(renderContact(contact))
    })
    .put('/contact/:id/', async (context) => {
      const contact = state.contacts.find(({ id }) => id === context.req.param('id'))
      if (contact === undefined) return context.json({ error: 'Not found.' }, 404)
      const read = await readBody(context, contactChangeSchema)
      if ('response' in read) return read.response
      const { name, title, emails, phones, urls, lead_id } = read.body
      if (lead_id !== undefined && !isLead(lead_id)) return context.json(noLead, 400)
      Object.assign(contact, {
        ...(name !== undefined && { name }),
        ...(title !== undefined && { title }),
        ...(lead_id !== undefined && { lead_id }),
        ...(emails && { emails: emails.map(keptEmail) }),
        ...(phones && { phones: phones.map(keptPhone) }),
        ...(urls && { urls }),
      })
      Object.assign(contact.custom, customValuesOf(read.body))
      return context.json(renderContact(contact))
    })
    .all('/contact/:id/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}
