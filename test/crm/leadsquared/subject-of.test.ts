import { expect, it } from 'vitest'
import { subjectOf } from '../../../lib/crm/leadsquared/attributes.ts'

it.each([
  ['A Lead with same Email already exists.', { field: 'email' }],
  ['A Lead with same Phone Number already exists.', { field: 'phone' }],
  ["Duplicate entry 'phone@x.example' for key 'UQ_Prospect_Base_EmailAddress'", { field: 'email' }],
  ["Duplicate entry 'email-1' for key 'UQ_Prospect_Base_Phone'", { field: 'phone' }],
  ["'mx_City' is mandatory", { field: null, fieldId: 'lead:mx_City' }],
  ['OwnerId is not a user', { field: null, fieldId: 'lead:OwnerId' }],
  ["'Company' is mandatory", { field: 'company' }],
  ["'Source' is mandatory", { field: null, fieldId: 'lead:Source' }],
  ['Your company has no such Source', { field: null }],
  ['ProspectStage is wrong', { field: 'status' }],
  ['No idea', { field: null }],
])('%s', (message, subject) => {
  expect(subjectOf(message)).toEqual(subject)
})
