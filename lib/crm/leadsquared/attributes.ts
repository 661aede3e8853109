import type { LeadField } from '../setback.ts'

/** LeadSquared's own names for the parts of a lead. */

/** The attributes that Gleaner fills by itself, with the part of the lead that goes into each. */
const leadFields = new Map<string, LeadField>([
  ['FirstName', 'name'],
  ['LastName', 'name'],
  ['EmailAddress', 'email'],
  ['Phone', 'phone'],
  ['Mobile', 'phone'],
  ['Company', 'company'],
  ['JobTitle', 'title'],
  ['Website', 'website'],
  ['ProspectStage', 'status'],
])

export const leadFieldOf = (attribute: string): LeadField | null => leadFields.get(attribute) ?? null

/** The field of the vendor's own that an attribute is for Gleaner. */
export const fieldIdOf = (attribute: string): string => `lead:${attribute}`

export const attributeOf = (fieldId: string): string | null => /^lead:(\w+)$/.exec(fieldId)?.[1] ?? null

/** Words that a sentence may have for other reasons count only between quotes. */
const named =
  /\b(?:mx_\w+|FirstName|LastName|EmailAddress|JobTitle|Website|ProspectStage|OwnerId)\b|(?<=['"])(?:Phone|Mobile|Company|Source)(?=['"])/

/** What the words of an exception are about: a part of the lead, or a field of the vendor's own. */
export function subjectOf(message: string): { field: LeadField | null; fieldId?: string } {
  const attribute = named.exec(message)?.[0]
  if (attribute !== undefined) {
    const field = leadFieldOf(attribute)
    return field === null ? { field, fieldId: fieldIdOf(attribute) } : { field }
  }
  // `Duplicate entry '…' for key 'UQ_Prospect_Base_EmailAddress'`: the value may be any word, the key is not.
  const words = /\bUQ_\w+/.exec(message)?.[0] ?? message
  if (/e-?mail/i.test(words)) return { field: 'email' }
  return { field: /phone|mobile/i.test(words) ? 'phone' : null }
}
