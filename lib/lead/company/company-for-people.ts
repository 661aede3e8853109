import { foldText } from '../../evidence/fold-text.ts'
import type { Draft, DraftCompany, DraftOffer, DraftPerson, DraftValue } from '../draft.ts'
import { emptyValue } from '../empty-draft.ts'

/**
 * The company that goes with the people who are included: the employer that all of them share, else the page's own
 * organisation. A name that the user typed stays. What the page gave for its organisation (site, address, phones,
 * e-mails) does not go with another firm's name; what the user typed does. The draft itself keeps all of it, so that
 * including others brings it back.
 */
export function companyForPeople({ people, company, organisation }: Draft): DraftCompany {
  const employer = sharedEmployer(people)
  const isOther = company.name.edited ? people.some(isEmployedElsewhere) : employer !== null
  if (!isOther) return company
  const name = company.name.edited || employer === null ? company.name : employer
  if (organisation === '' || isAlike(name.value, organisation)) return { ...company, name }
  return {
    name,
    website: typedOnly(company.website),
    address: typedOnly(company.address),
    emails: company.emails.filter(({ edited }) => edited),
    phones: company.phones.filter(({ edited }) => edited),
  }
}

const isEmployedElsewhere = ({ included, company }: DraftPerson): boolean => included && company.value !== ''

/** The employer of all who are included, or null where one of them has another, or none of their own. */
export function sharedEmployer(people: readonly DraftPerson[]): DraftValue | null {
  const [first, ...others] = people.filter(({ included }) => included).map(({ company }) => company)
  if (first === undefined || first.value === '') return null
  return others.every(({ value }) => isAlike(value, first.value)) ? first : null
}

/**
 * The same words, or these and a legal form or the like behind them. The popup asks this at every click, so it does
 * without the tables by which `isSameName` knows organisations.
 */
function isAlike(left: string, right: string): boolean {
  const [short = '', long = ''] = [left, right].map(wordsIn).sort((a, b) => a.length - b.length)
  return short !== '' && (long === short || long.startsWith(`${short} `))
}

const wordsIn = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const typedOnly = (value: DraftValue): DraftValue => (value.edited ? value : emptyValue())

/** The draft with the company as it will be sent; what that leaves out of the page's is on offer. */
export function draftAsShown(draft: Draft): Draft {
  const company = companyForPeople(draft)
  if (company === draft.company) return draft
  const known = new Set(draft.offers.map(keyOf))
  const left = [
    ...offersOf(draft.company),
    ...draft.people.filter(({ included }) => included).map(employerOffer),
  ]
  const offers = left.filter((offer) => {
    const isNew = offer.value !== '' && !known.has(keyOf(offer))
    known.add(keyOf(offer))
    return isNew
  })
  return { ...draft, company, offers: [...draft.offers, ...offers] }
}

const keyOf = ({ field, value }: DraftOffer): string => `${field}\n${value}`

const offer = (field: DraftOffer['field'], { value, origins }: DraftValue): DraftOffer => ({
  field,
  value,
  origins,
  type: 'work',
})

const employerOffer = ({ company }: DraftPerson): DraftOffer => offer('company', company)

/** What the page gave; the user's own words are where they were typed. */
function offersOf({ name, website, address, emails, phones }: DraftCompany): DraftOffer[] {
  return [
    offer('company', name),
    offer('website', website),
    offer('address', address),
    ...emails.map((email) => ({ ...offer('email', email), type: email.type })),
    ...phones.map((phone) => ({ ...offer('phone', phone), type: phone.type })),
  ].filter((_, index) => !([name, website, address, ...emails, ...phones][index]?.edited ?? true))
}
