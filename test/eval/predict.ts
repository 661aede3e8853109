import { fromJson } from '../../lib/browser/from-json.ts'
import { parseEvidence } from '../../lib/evidence/parse-evidence.ts'
import { companyForPeople } from '../../lib/lead/company/company-for-people.ts'
import { type Draft, type DraftContact, draftSchema } from '../../lib/lead/draft.ts'
import { makeDraft } from '../../lib/lead/make-draft.ts'
import { parsePhone } from '../../lib/lead/phones/parse-phone.ts'
import { wholePage } from '../../lib/tab/gesture.ts'

/** What the popup would show of a page, phones in E.164. */
export interface Prediction {
  people: { name: string; title: string; company: string; emails: string[]; phones: string[] }[]
  /** The company's, and what belongs to nobody. */
  emails: string[]
  phones: string[]
  organisation: string
}

export const emptyPrediction: Prediction = { people: [], emails: [], phones: [], organisation: '' }

/** The draft that the popup would open with, or null where the page counts as one that cannot be read. */
export function draftOf(answer: unknown): Draft | null {
  const evidence = parseEvidence(fromJson(answer))
  if (evidence === null) return null
  let ids = 0
  const newId = () => `id-${ids++}`
  return draftSchema.parse(
    makeDraft(evidence, { ...wholePage, id: 'draft', now: 0, newId, uiLanguage: 'en' }),
  )
}

export function predictionOf(draft: Draft): Prediction {
  const company = draft.company.name.value
  // A page of a platform has no organisation of its own but the firm of whom it is about.
  const organisation = company || companyForPeople(draft).name.value
  const phones = (contacts: DraftContact[]) =>
    contacts
      .filter(({ type }) => type !== 'fax')
      .map(({ value }) => parsePhone(value, draft.country)?.number ?? value)
  const people = draft.people.map((person) => ({
    name: person.name.value,
    title: person.title.value,
    company: person.company.value || company,
    emails: valuesOf(person.emails),
    phones: phones(person.phones),
  }))
  return {
    people: people.filter(({ name, emails, phones }) => name !== '' || emails.length + phones.length > 0),
    emails: valuesOf(draft.company.emails),
    phones: phones(draft.company.phones),
    organisation,
  }
}

const valuesOf = (contacts: DraftContact[]) => contacts.map(({ value }) => value)
