import { leadSquaredFields } from './fields.ts'
import { type LeadSquaredState, leadSquaredUsers, type SandboxLead, writtenMoment } from './state.ts'

/** A lead as LeadSquared answers with it: flat, every value a text or null. */
export function renderLead({ ProspectID, ProspectAutoId, values, createdAt, createdBy }: SandboxLead) {
  const owner = leadSquaredUsers.find(({ ID }) => ID === values['OwnerId'])
  const written = leadSquaredFields.map(({ name }) => [name, values[name] || null])
  return {
    ProspectID,
    ProspectAutoId,
    ...Object.fromEntries(written),
    OwnerIdName: owner === undefined ? null : `${owner.FirstName} ${owner.LastName}`.trim(),
    CreatedBy: createdBy,
    CreatedOn: writtenMoment(createdAt),
  }
}

export const findLead = ({ leads }: LeadSquaredState, id: string | undefined): SandboxLead | undefined =>
  leads.find(({ ProspectID }) => ProspectID === id)
