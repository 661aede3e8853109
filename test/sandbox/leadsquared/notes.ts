import { Hono } from 'hono'
import { z } from 'zod'
import { mxError } from './mx-error.ts'
import { pageOf, pagingSchema, sortingSchema } from './pages.ts'
import { readBody } from './read-body.ts'
import { findLead } from './render-lead.ts'
import { keyUser, type LeadSquaredState, type SandboxNote, writtenMoment } from './state.ts'

const noteSchema = z.strictObject({
  RelatedProspectId: z.string(),
  Note: z.string().min(1),
  AttachmentName: z.string().optional(),
})

const retrieveSchema = z.strictObject({
  Parameter: z.strictObject({ RelatedId: z.string(), Id: z.string().optional() }),
  Sorting: sortingSchema.optional(),
  Paging: pagingSchema.optional(),
})

/** Writing a note on a lead, and reading a lead's notes. Two that are alike are two. */
export function noteRoutes(state: LeadSquaredState): Hono {
  return new Hono()
    .post('/LeadManagement.svc/CreateNote', async (context) => {
      const { RelatedProspectId, Note } = await readBody(context, noteSchema)
      if (findLead(state, RelatedProspectId) === undefined)
        throw mxError('MXInvalidEntityException', 'Lead does not exist in the system')
      if (/[<>]/.test(Note)) throw mxError('MXXSSException', 'The input has characters that are not allowed.')
      const id = state.newId('note')
      state.notes.push({
        id,
        leadId: RelatedProspectId,
        note: Note,
        createdAt: state.settings.now(),
        createdBy: keyUser(state.settings)?.FirstName ?? '',
      })
      return context.json({ Status: 'Success', Message: { Id: id } })
    })
    .post('/LeadManagement.svc/RetrieveNote', async (context) => {
      const { Parameter, Sorting, Paging } = await readBody(context, retrieveSchema)
      const found = state.notes
        .filter(({ leadId, id }) => leadId === Parameter.RelatedId && id === (Parameter.Id ?? id))
        .map(renderNote)
      return context.json({ RecordCount: found.length, List: pageOf(found, Sorting, Paging) })
    })
}

const renderNote = ({ id, leadId, note, createdAt, createdBy }: SandboxNote) => ({
  ProspectNoteId: id,
  RelatedProspectId: leadId,
  Note: note,
  AttachmentName: null,
  CreatedByName: createdBy,
  CreatedOn: writtenMoment(createdAt),
})
