import type { Finding } from '../evidence/evidence.ts'
import { cleanText, LONGEST } from './clean-text.ts'
import { tidyCompany } from './company/tidy-company.ts'
import { startConfidence } from './confidence.ts'
import type { DraftCompany, DraftOffer, DraftPerson } from './draft.ts'
import { type Mention, originOf } from './mention.ts'
import type { Person } from './people/person.ts'
import type { NameMention } from './people/read-names.ts'
import { isPointedAt } from './pointed-at.ts'

const OFFER_LIMIT = 200
/** A name must look at least so much like one to be worth a line. */
const WORTH_OFFERING = 2

interface Found {
  findings: readonly Finding[]
  contacts: readonly Mention[]
  unsure: readonly NameMention[]
  ranked: readonly Person[]
}

/** All that was found and fills no field, each value once. */
export function collectOffers(
  found: Found,
  people: readonly DraftPerson[],
  company: DraftCompany,
): DraftOffer[] {
  const filled = new Set(filledValues(people, company))
  const offers = new Map<string, DraftOffer>()
  for (const offer of allOffers(found)) {
    const key = `${offer.field}\n${offer.value.toLowerCase()}`
    const known = offers.get(key)
    if (known !== undefined) known.origins.push(...offer.origins)
    else if (!filled.has(key) && offer.value !== '' && offers.size < OFFER_LIMIT) offers.set(key, offer)
  }
  return [...offers.values()].map((offer) => ({ ...offer, origins: offer.origins.slice(0, 8) }))
}

function* filledValues(people: readonly DraftPerson[], company: DraftCompany): Generator<string> {
  const key = (field: string, value: string) => `${field}\n${value.toLowerCase()}`
  for (const { name, title } of people) yield* [key('name', name.value), key('title', title.value)]
  for (const { emails, phones } of [...people, company])
    yield* [
      ...emails.map(({ value }) => key('email', value)),
      ...phones.map(({ value }) => key('phone', value)),
    ]
  yield* [
    key('company', company.name.value),
    key('website', company.website.value),
    key('address', company.address.value),
  ]
}

function* allOffers({ findings, contacts, unsure, ranked }: Found): Generator<DraftOffer> {
  for (const contact of contacts)
    yield { field: contact.field, value: contact.value, type: contact.type, origins: [originOf(contact)] }
  for (const title of ranked.flatMap((person) => person.titles)) yield toOffer('title', title, LONGEST.title)
  for (const name of unsure)
    if (name.score >= WORTH_OFFERING || isPointedAt(name.finding))
      yield { ...toOffer('name', name.finding, LONGEST.name), value: name.name }
  for (const finding of findings)
    if (finding.field === 'card') yield toOffer('card', finding, LONGEST.website)
    else if (finding.field === 'address') yield toOffer('address', finding, LONGEST.address)
    else if (finding.field === 'company' && finding.subject !== 'person' && !COMMON.test(finding.label))
      yield { ...toOffer('company', finding, LONGEST.company), value: tidyCompany(finding.value) }
}

/** Most headings name no company; one that does is filled in. */
const COMMON = /^(?:heading|acronym|greeting)$/

const toOffer = (field: DraftOffer['field'], finding: Finding, longest: number): DraftOffer => ({
  field,
  value: cleanText(finding.value, longest),
  type: 'other',
  origins: [originOf({ finding, confidence: startConfidence(finding) })],
})
