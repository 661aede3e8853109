import { Hono } from 'hono'
import { isInRange, rangeNames } from './date-range.ts'
import { noteInputSchema } from './input.ts'
import { readBody } from './read-body.ts'
import { renderNote } from './render.ts'
import { type CloseNote, type CloseState, logEvent } from './state.ts'

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
      logEvent(state, 'created', 'activity.note', written, renderNote(written))
      return context.json(renderNote(written))
    })
    .get('/activity/note/', (context) => {
      const { _limit = '100', _skip = '0', ...filters } = context.req.query()
      const unknown = Object.keys(filters).find((name) => !filterNames.has(name))
      if (unknown !== undefined) return context.json({ error: `Unknown filter: ${unknown}` }, 400)
      const end = Number(_skip) + Number(_limit)
      const found = state.notes.filter(
        (note) =>
          ['lead_id', 'contact_id'].every((name) => isAmong(filters[name], note, name)) &&
          isInRange(filters, 'date_created', note.date_created) &&
          Date.parse(note.date_created) <= state.settings.now() - state.settings.close.noteLagMs,
      )
      return context.json({
        data: found.reverse().slice(Number(_skip), end).map(renderNote),
        has_more: end < found.length,
      })
    })
    .delete('/activity/note/:id/', (context) => {
      const at = state.notes.findIndex(({ id }) => id === context.req.param('id'))
      if (at < 0) return context.json({ error: 'Not found.' }, 404)
      state.notes.splice(at, 1)
      return context.json({})
    })
    .all('/activity/note/', (context) => context.json({ error: 'Method not allowed.' }, 405))
}

const filterNames = new Set(['lead_id', 'contact_id', ...rangeNames('date_created')])

/** Ids with commas between them; none: all. */
function isAmong(ids: string | undefined, note: CloseNote, name: string): boolean {
  const id = name === 'lead_id' ? note.lead_id : note.contact_id
  return ids === undefined || ids.split(',').some((one) => one === id)
}
