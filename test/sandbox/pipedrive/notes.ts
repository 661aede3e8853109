import { Hono } from 'hono'
import { z } from 'zod'
import { fail, succeed } from './answers.ts'
import { listV1 } from './list-v1.ts'
import { idInput, problemInV1, readBody } from './read-body.ts'
import { renderNote } from './render.ts'
import type { PipedriveNote, PipedriveState } from './state.ts'

const flag = z.literal([0, 1], 'must be 0 or 1').optional()

/** Other fields are taken in silence, as its reference says. */
const noteInput = z.looseObject({
  content: z.string('is required').min(1, 'is not allowed to be empty').max(100_000, 'is too long'),
  lead_id: z.uuid('must be a valid GUID').optional(),
  person_id: idInput.optional(),
  org_id: idInput.optional(),
  pinned_to_lead_flag: flag,
})

/** Notes of version 1: HTML, and on at least one record. */
export function noteRoutes(state: PipedriveState): Hono {
  return new Hono()
    .post('/notes', async (context) => {
      const read = await readBody(context, noteInput)
      if ('issues' in read) return fail(context, 400, problemInV1(read.issues))
      const { content, lead_id = null, person_id = null, org_id = null } = read.body
      if (lead_id === null && person_id === null && org_id === null) {
        const error = 'Note must be associated with at least one organization, person, deal, lead or project.'
        return fail(context, 400, error)
      }
      if (lead_id !== null && !state.leads.some(({ id }) => id === lead_id)) {
        return fail(context, 404, 'requested lead not found')
      }
      const time = state.timestamp().replace('T', ' ').replace('Z', '')
      const note: PipedriveNote = {
        id: state.newNumber(),
        content: sanitised(content),
        lead_id,
        person_id,
        org_id,
        add_time: time,
        update_time: time,
      }
      state.notes.push(note)
      return succeed(context, renderNote(note))
    })
    .delete('/notes/:id', (context) => {
      const at = state.notes.findIndex(({ id }) => String(id) === context.req.param('id'))
      if (at < 0) return fail(context, 404, 'Note not found')
      state.notes.splice(at, 1)
      return succeed(context, true)
    })
    .get('/notes', (context) =>
      listV1(
        context,
        {
          items: state.notes,
          filters: { lead_id: z.uuid('must be a valid GUID').optional() },
          longest: state.settings.pipedrive.pageSize,
          none: null,
        },
        (note, { lead_id }) => lead_id === undefined || note.lead_id === lead_id,
        renderNote,
      ),
    )
}

/** Scripts and handlers are taken out, and what is left is written as a parser would write it. */
const sanitised = (html: string): string =>
  html
    .replace(/<script\b[\s\S]*?<\/script>/gi, '')
    .replace(/\son\w+="[^"]*"/gi, '')
    .replaceAll('<br>', '<br />')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
