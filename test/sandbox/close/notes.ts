import { Hono } from 'hono'
import { noteInputSchema } from './input.ts'
import { readBody } from './read-body.ts'
import { renderNote } from './render.ts'
import { type CloseNote, type CloseState, logCreated } from './state.ts'

/** Writing a note on a lead, and listing notes. */
export function noteRoutes(state: CloseState): Hono {
  return new Hono()
    .post('/activity/note/', async (context) => {
      const read = await readBody(context, noteInputSchema)
      if ('response' in read) return read.response
      const { lead_id, contact_id, note, note_html, title } = read.body
      if (!state.leads.some(({ id }) => id === lead_id)) {
        return context.json({ errors: [], 'field-errors': { lead_id: 'Object does not exist.' } }, 400)
      }
      const written: CloseNote = {
        id: state.newId('acti'),
        lead_id,
        contact_id: contact_id ?? null,
        note: note_html ?? note ?? '',
        title: title ?? null,
        date_created: state.timestamp(),
      }
      state.notes.push(written)
      logCreated(state, 'activity.note', written)
      return context.json(renderNote(written))
    })
    .get('/activity/note/', (context) => {
      const { lead_id, date_created__gte = '' } = context.req.query()
      const leadIds = lead_id?.split(',')
      const found = state.notes.filter(
        (note) =>
          (leadIds === undefined || leadIds.includes(note.lead_id)) &&
          Date.parse(note.date_created) >= (Date.parse(date_created__gte) || 0),
      )
      return context.json({ data: found.map(renderNote).reverse(), has_more: false })
    })
    .all('/activity/note/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}
