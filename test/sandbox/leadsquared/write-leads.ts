import { Hono } from 'hono'
import { isMandatory, leadSquaredFields, leadSquaredStages } from './fields.ts'
import { mxError } from './mx-error.ts'
import { attributeListSchema, readAttributes } from './read-attributes.ts'
import { readBody } from './read-body.ts'
import { findLead } from './render-lead.ts'
import { keyUser, type LeadSquaredState } from './state.ts'

/** Making a lead, and changing one. E-mail and phone are unique, as they are by default. */
export function leadWriteRoutes(state: LeadSquaredState): Hono {
  return new Hono()
    .post('/LeadManagement.svc/Lead.Create', async (context) => {
      const { values, unknownFields } = readAttributes(await readBody(context, attributeListSchema))
      requireWhatIsMandatory(state, values)
      refuseDuplicates(state, null, values)
      const ProspectID = state.newId('lead')
      state.leads.push({
        ProspectID,
        ProspectAutoId: String(1000 + state.leads.length),
        values: {
          ProspectStage: leadSquaredStages[0] ?? '',
          OwnerId: keyUser(state.settings)?.ID ?? '',
          ...values,
        },
        createdAt: state.settings.now(),
        createdBy: keyUser(state.settings)?.ID ?? '',
        unknownFields,
      })
      return context.json({ Status: 'Success', Message: { Id: ProspectID } })
    })
    .post('/LeadManagement.svc/Lead.Update', async (context) => {
      const leadId = context.req.query('leadId')
      if (leadId === undefined)
        throw mxError('MXMandatoryAttributeMissingException', "'leadId' is mandatory for updating lead")
      const lead = findLead(state, leadId)
      if (lead === undefined) throw mxError('MXInvalidEntityException', 'Lead does not exist in the system')
      const { values, unknownFields } = readAttributes(await readBody(context, attributeListSchema))
      refuseDuplicates(state, leadId, values)
      Object.assign(lead.values, values)
      lead.unknownFields.push(...unknownFields)
      return context.json({ Status: 'Success', Message: { AffectedRows: 1 } })
    })
}

type Values = Readonly<Record<string, string>>

function requireWhatIsMandatory({ settings }: LeadSquaredState, values: Values): void {
  const missing = leadSquaredFields.find(
    ({ name }) => isMandatory(settings.leadsquared, name) && !values[name],
  )
  if (missing !== undefined)
    throw mxError('MXMandatoryAttributeMissingException', `'${missing.name}' is mandatory for creating lead`)
  if (!['FirstName', 'LastName', 'EmailAddress', 'Phone'].some((name) => values[name]))
    throw mxError('MXMandatoryAttributeMissingException', 'A name, an email or a phone is mandatory')
}

function refuseDuplicates({ leads }: LeadSquaredState, ownId: string | null, values: Values): void {
  const others = leads.filter(({ ProspectID }) => ProspectID !== ownId)
  const holds = (name: string, isSame: (left: string, right: string) => boolean) =>
    others.some((lead) => values[name] && lead.values[name] && isSame(values[name], lead.values[name]))
  if (holds('EmailAddress', (left, right) => left.toLowerCase() === right.toLowerCase()))
    throw mxError('MXDuplicateEntryException', 'A Lead with same Email already exists.')
  if (holds('Phone', (left, right) => left.replace(/\D/g, '') === right.replace(/\D/g, '')))
    throw mxError('MXDuplicateEntryException', 'A Lead with same Phone Number already exists.')
}
