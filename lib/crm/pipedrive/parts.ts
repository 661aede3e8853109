import type { Intent } from '../../lead/intent.ts'
import type { Lead, LeadPerson } from '../../lead/lead.ts'
import { noteOf } from './note-of.ts'
import { type PipedriveContent, stepName } from './steps.ts'

/** The leads that a capture becomes, and the note on each: the same for who sends them and who looks for them. */

/** A person's lead, or that of a company of which nobody is known. */
export interface Part {
  person: LeadPerson | null
  key: string
}

type Update = Extract<Intent, { kind: 'update' }>

export function partsOf({ lead, intent }: Pick<PipedriveContent, 'lead' | 'intent'>): Part[] {
  return intent.kind === 'update' ? [partOfUpdate(lead, intent)] : partsOfNew(lead)
}

/** An update is about one person, or about an organization alone. */
export function partOfUpdate({ people }: Lead, { target }: Update): Part {
  const person = people.find(({ key }) => key === target.personKey) ?? people[0] ?? null
  return { person, key: person?.key ?? '' }
}

/** People of entries of an early version have no key; each needs one of their own. */
function partsOfNew({ people }: Lead): Part[] {
  if (people.length === 0) return [{ person: null, key: '' }]
  return people.map((person, index) => ({
    person,
    key: person.key === '' && index > 0 ? String(index + 1) : person.key,
  }))
}

/** The paragraphs of a part's note. `isMade`: the organization is this lead's own, and holds what else would stand here. */
export function noteFor(
  { lead, provenance, values, intent }: Pick<PipedriveContent, 'lead' | 'provenance' | 'values' | 'intent'>,
  { person }: Part,
  isMade: boolean,
): string[] {
  if (intent.kind === 'update') {
    return noteOf(lead, person, { provenance, values, isAddressKept: isAddressKept(intent) })
  }
  const sent = isMade ? values : values.filter(({ of }) => of !== 'company')
  return noteOf(lead, person, { provenance, values: sent, isAddressKept: isMade })
}

/** The user was shown the address of the organization that stays theirs; else the lead's stands in the note. */
const isAddressKept = ({ target, changes }: Update): boolean =>
  target.ids['organization'] !== undefined && changes.every(({ field }) => field !== 'company')

/** Whether an earlier attempt made it. What one holds that the user saw there, and nobody knows the id of, is not known. */
export const isOrganizationMade = ({ intent, done }: PipedriveContent): boolean =>
  intent.kind === 'create' && (done['organization'] ?? '') !== ''

/** Whether nothing is left to be done of a part. */
export function isPartDone(content: PipedriveContent, part: Part): boolean {
  const { done } = content
  const leadId = done[stepName('lead', part.key)]
  if (leadId === undefined || leadId === '') return leadId === ''
  const note = noteFor(content, part, isOrganizationMade(content))
  return note.length === 0 || done[stepName('note', part.key)] !== undefined
}
