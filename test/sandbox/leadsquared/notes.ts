import { Hono } from 'hono'
import { z } from 'zod'
import { mxError } from './mx-error.ts'
import { readBody } from './read-body.ts'
import { findLead } from './render-lead.ts'
import { type LeadSquaredState, writtenMoment } from './state.ts'

const noteSchema = z.strictObject({
  RelatedProspectId: z.string(),
  Note: z.string().min(1),
  AttachmentName: z.string().optional(),
})

const retrieveSchema = z.object({ Parameter: z.object({ RelatedId: z.string() }) })

/** Writing a note on a lead, and reading a lead's notes. Two that are alike are two. */
export function noteRoutes(state: LeadSquaredState): Hono {
  return new Hono()
    .post('/LeadManagement.svc/CreateNote', async (context) => {
      const { RelatedProspectId, Note } = await readBody(context, noteSchema)
      if (findLead(state, RelatedProspectId) === undefined)
        throw mxError('MXInvalidEntityException', 'Lead does not exist in the system')
      if (/[<>]/.test(Note)) throw mxError('MXXSSException', 'The input has characters that are not allowed.')
      const id = state.newId('note')
      state.notes.push({ id, leadId: RelatedProspectId, note: Note, createdAt: state.settings.now() })
      return context.json({ Status: 'Success', Message: { Id: id } })
    })
    .post('/LeadManagement.svc/RetrieveNote', async (context) => {
      const { RelatedId } = (await readBody(context, retrieveSchema)).Parameter
      const found = state.notes.filter(({ leadId }) => leadId === RelatedId)
      const List = found.map(({ id, note, createdAt }) => ({
        ProspectNoteId: id,
        Note: note,
        CreatedOn: writtenMoment(createdAt),
      }))
      return context.json({ RecordCount: List.length, List })
    })
}
