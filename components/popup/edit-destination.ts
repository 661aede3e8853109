import type { Draft, FieldValue } from '../../lib/lead/draft.ts'

/** Where the draft goes, and what is entered for that place alone. */

/** Statuses belong to a destination, so another destination starts with its own; its values wait for it. */
export function setDestination(draft: Draft, destinationId: string): Draft {
  return { ...draft, touched: true, destinationId, statusId: null }
}

/** The same two or more destinations, another of them in front: the one whose fields the form is to show. */
export function turnTo(draft: Draft, destinationId: string): Draft {
  const others = draft.also.filter((id) => id !== destinationId)
  const before = draft.destinationId === null ? [] : [draft.destinationId]
  return { ...setDestination(draft, destinationId), also: [...before, ...others] }
}

/** Which further destinations the lead goes to. */
export function setAlso(draft: Draft, also: string[]): Draft {
  return { ...draft, touched: true, also }
}

/** Whether each person becomes a lead. */
export function setApart(draft: Draft, isApart: boolean): Draft {
  return { ...draft, touched: true, isApart }
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
