import type { Draft, DraftPerson } from '../lead/draft.ts'
import type { Lead } from '../lead/lead.ts'
import { readDraft } from '../lead/validate-draft.ts'

/** What is looked for before a save: the draft as far as it is a lead, whatever is not valid in it left out. */
export function leadOf(draft: Draft): Lead {
  const { lead } = readDraft(draft)
  return { ...lead, sources: [] }
}

/** One of a draft's people with their company, as if they were alone in it. */
export const leadApart = (draft: Draft, person: DraftPerson): Lead =>
  leadOf({ ...draft, people: [{ ...person, included: true }] })

/** A bare name is no trace: too many people bear it. */
export function hasTrace({ people, company }: Lead): boolean {
  const isReachable = [...people, company].some(({ emails, phones }) => emails.length + phones.length > 0)
  return isReachable || company.name !== '' || people.some(({ profiles }) => profiles.length > 0)
}
