import type { Draft, FieldValue } from '../../lib/lead/draft.ts'

/** Where the draft goes, and what is entered for that place alone. */

/** Statuses belong to a destination, so another destination starts with its own; its values wait for it. */
export function setDestination(draft: Draft, destinationId: string): Draft {
  return { ...draft, touched: true, destinationId, statusId: null }
}

export function setStatus(draft: Draft, statusId: string): Draft {
  return { ...draft, touched: true, statusId }
}

/** The user's own value of a field of the CRM's; an empty one stays empty, whatever the page says. */
export function setFieldValue(
  draft: Draft,
  destinationId: string,
  fieldId: string,
  value: FieldValue,
): Draft {
  const values = { ...draft.values[destinationId], [fieldId]: value }
  return { ...draft, touched: true, values: { ...draft.values, [destinationId]: values } }
}
