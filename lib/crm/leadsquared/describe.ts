import { z } from 'zod'
import type { CallAnswer } from '../call.ts'
import type { Access, DescribeOutcome } from '../contract.ts'
import type { CrmField } from '../field.ts'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { fieldIdOf } from './attributes.ts'
import { offeredFields, requiredParts } from './fields.ts'
import { askedOf, type LeadSquaredCredentials, leadSquaredRequest } from './leadsquared-call.ts'
import { metadataSchema, stagesOf } from './metadata.ts'
import { setbackOfRead } from './setback-of.ts'
import { joinName } from './split-name.ts'
import { looseText, readableList } from './tolerant.ts'

type LeadSquared = Access<LeadSquaredCredentials>

/** The stages, the account's lead fields, and who can own a lead. */
export async function describeLeadSquared(access: LeadSquared): Promise<DescribeOutcome> {
  const answer = await readMetadata(access)
  const metadata = readBody(answer, metadataSchema)
  if (metadata === null) return setbackOfRead(answer, askedOf(access))
  const owners = await readOwners(access)
  if ('kind' in owners) return owners
  return {
    kind: 'described',
    statuses: stagesOf(metadata),
    fields: [...owners, ...offeredFields(metadata)],
    requires: requiredParts(metadata),
  }
}

/** One answer tells of all fields. Where lists of options make it longer than can be read, the stages must do. */
async function readMetadata(access: LeadSquared): Promise<CallAnswer> {
  const path = 'LeadManagement.svc/LeadsMetaData.Get'
  const answer = await access.call(leadSquaredRequest('GET', path, access))
  const isUnreadable = answer.kind === 'answer' && answer.status === 200 && answer.json === undefined
  if (!isUnreadable) return answer
  return await access.call(
    leadSquaredRequest('GET', path, access, { query: { schemaName: 'ProspectStage' } }),
  )
}

const userSchema = z.object({
  ID: z.string().min(1),
  FirstName: looseText,
  LastName: looseText,
  EmailAddress: looseText,
  /** 0: active. */
  StatusCode: z.coerce.number().catch(0),
})

const userListSchema = readableList(userSchema)

/** The field of the owner, if the key may see the account's users: without one LeadSquared gives the lead to the key's. */
async function readOwners(access: LeadSquared): Promise<CrmField[] | Setback> {
  const answer = await access.call(leadSquaredRequest('GET', 'UserManagement.svc/Users.Get', access))
  const users = readBody(answer, userListSchema)
  if (users === null) {
    const setback = setbackOfRead(answer, askedOf(access))
    return setback.kind === 'refused' ? [] : setback
  }
  const options = users
    .filter(({ StatusCode }) => StatusCode === 0)
    .map((user) => ({ id: user.ID, label: joinName(user) || user.EmailAddress, color: null }))
  return options.length === 0 ? [] : [ownerField(options)]
}

const ownerField = (options: CrmField['options']): CrmField => ({
  id: fieldIdOf('OwnerId'),
  label: '',
  of: 'lead',
  type: 'choice',
  options,
  required: false,
  maxLength: null,
  role: 'owner',
})
