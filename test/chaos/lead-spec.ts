import type { Draft, DraftPerson } from '../../lib/lead/draft.ts'
import { emptyDraft, emptyPerson, emptyValue } from '../../lib/lead/empty-draft.ts'
import type { VendorId } from './vendors.ts'

/** Invented leads: few words say all of one. */

export const personKinds = ['full', 'name', 'email', 'phone'] as const
export type PersonKind = (typeof personKinds)[number]
export const destinationIds = ['this-browser', 'close', 'pipedrive', 'leadsquared'] as const
export type Destination = VendorId | 'this-browser'

export interface LeadSpec {
  /** None: the lead of a company. */
  people: PersonKind[]
  /** Several leads can be of one; -1: none is known. */
  company: number
  hasNote: boolean
  /** A lead for each person. */
  isApart: boolean
  to: Destination[]
}

const companies = ['Fabrikam Tools', 'Halden Works']

/** How a person, or a lonely company, is recognised wherever it arrives. */
export const markOf = (lead: number, person: number): string => `q${lead}${person}x`
const numberOf = (lead: number, person: number): string => `20255501${lead}${person}`

/** All marks that a record shows, by its text and the digits in it. */
export function marksIn(text: string): string[] {
  const words = [...text.matchAll(/q\d\dx/gi)].map(([mark]) => mark.toLowerCase())
  const digits = text.replace(/[^\d"]/g, '')
  const numbers = [...digits.matchAll(/20255501(\d)(\d)/g)].map(([, lead, person]) =>
    markOf(Number(lead), Number(person)),
  )
  return [...new Set([...words, ...numbers])].sort()
}

/** The draft as the popup holds it; `edit` numbers the user's corrections. */
export function draftOf(spec: LeadSpec, lead: number, isCopy: boolean, edit: number): Draft {
  const draft = emptyDraft({
    id: `draft-${lead}${isCopy ? '-copy' : ''}`,
    now: 1_795_000_000_000,
    newId: () => '',
    pageUrl: 'https://fabrikam.example/team',
    pageTitle: 'Team',
    reading: 'whole',
  })
  const people = spec.people.map((kind, index) => personOf(kind, lead, index, edit))
  const { name } = draft.company
  return {
    ...draft,
    people,
    company: { ...draft.company, name: { ...name, value: companyName(spec, lead) } },
    note: spec.hasNote ? `Met at the fair, day ${edit}` : '',
  }
}

/** The lead of a company without people has a name of its own. */
export function companyName({ people, company }: LeadSpec, lead: number): string {
  if (people.length === 0) return `Fabrikam ${markOf(lead, 0)}`
  return companies[company] ?? ''
}

function personOf(kind: PersonKind, lead: number, index: number, edit: number): DraftPerson {
  const person = emptyPerson(`person-${index + 1}`)
  const mark = markOf(lead, index)
  const contact = { ...emptyValue(), type: 'work' as const }
  const has = (part: PersonKind) => kind === 'full' || kind === part
  return {
    ...person,
    name: { ...emptyValue(), value: has('name') ? `Ana ${mark}` : '' },
    title: { ...emptyValue(), value: edit === 0 ? '' : `Head of Sales ${edit}` },
    emails: has('email') ? [{ ...contact, id: 'email-1', value: `ana.${mark}@fabrikam.example` }] : [],
    phones: has('phone') ? [{ ...contact, id: 'phone-1', value: `+1${numberOf(lead, index)}` }] : [],
  }
}
