import type { Finding, FindingField } from '../evidence.ts'
import type { Findings } from '../findings.ts'
import { type Item, type ItemPlace, type ItemText, isItem, NOWHERE, textsOf } from './item.ts'
import { resolveItems } from './resolve-items.ts'

const FIELDS = new Map<string, FindingField>(
  Object.entries({
    email: 'email',
    telephone: 'phone',
    faxNumber: 'phone',
    jobTitle: 'title',
    sameAs: 'profile',
    url: 'website',
    address: 'address',
    worksFor: 'company',
    affiliation: 'company',
    memberOf: 'company',
    name: 'name',
    legalName: 'name',
  }),
)
const ADDRESS_PARTS = ['streetAddress', 'postalCode', 'addressLocality', 'addressRegion', 'addressCountry']
/** These have addresses of their own and are no organisations. */
const NO_ORGANISATION = /Event|Posting|Web|Offer|Address/

/** What all findings of one item share. */
type Shared = Pick<Finding, 'subject' | 'role' | 'label'> & { record: string; place: ItemPlace }

/** A thing that was read, with those in it that are still to be. */
interface Opened {
  shared: Shared
  rest: Iterator<{ name: string; inner: Item }>
}

/** Reports the people and organisations among the things that structured data describes; gives its countries. */
export function readItems(tops: readonly Item[], prefix: string, findings: Findings): string[] {
  const countries: string[] = []
  const visited = new Set<Item>()
  const { resolve, isAuthor } = resolveItems(tops)

  const open = (reference: Item, role: Finding['role'], part: Shared | null): Opened | null => {
    const item = resolve(reference)
    if (visited.has(item)) return null
    visited.add(item)
    const subject = subjectOf(item)
    const own = { role: isAuthor(item) ? ('author' as const) : role, record: prefix + visited.size }
    const shared = part ?? { ...own, label: '', subject, place: item.place }
    if (part !== null || subject !== null) reportTexts(item, shared)
    return { shared, rest: innerItems(item) }
  }
  const openInner = (name: string, inner: Item, shared: Shared): Opened | null => {
    const label = textsOf(inner, 'contactType')[0]?.text ?? ''
    reportAddress(inner, shared)
    const field = name === 'hasOccupation' ? 'title' : FIELDS.get(name)
    if (shared.subject === 'person' && (field === 'company' || field === 'title'))
      add(field, textsOf(inner, 'name', 'roleName')[0], shared)
    const isPart = shared.subject !== null && /^(?:contactPoints?|location)$/.test(name)
    return open(
      inner,
      /^(?:mainEntity|about)/.test(name) ? 'main' : null,
      isPart ? { ...shared, label } : null,
    )
  }
  // A list, not a call within a call: a page may chain thousands of things.
  const visit = (top: Item, role: Finding['role']): void => {
    const within = [open(top, role, null)]
    while (within.length > 0) {
      const last = within.at(-1)
      const next = last?.rest.next()
      if (last && next && !next.done)
        within.push(openInner(next.value.name, resolve(next.value.inner), last.shared))
      else within.pop()
    }
  }
  const reportTexts = (item: Item, shared: Shared): void => {
    reportAddress(item, shared)
    if (!item.properties.has('name')) add('name', joined(item, ['givenName', 'familyName'], ' '), shared)
    for (const [name, field] of FIELDS)
      for (const text of textsOf(item, name)) {
        const label = name === 'faxNumber' ? 'Fax' : shared.label
        if (shared.label === '' || field === 'email' || field === 'phone')
          add(field, text, { ...shared, label })
      }
  }
  const reportAddress = (item: Item, shared: Shared): void => {
    const [country] = textsOf(item, 'addressCountry')
    if (country !== undefined) countries.push(country.text.trim().slice(0, 60))
    if (shared.subject !== null) add('address', joined(item, ADDRESS_PARTS, ', '), shared)
  }
  const add = (field: FindingField, found: ItemText | undefined, shared: Shared): void => {
    if (found === undefined) return
    const value = found.text.replace(/^(?:mailto|tel):/i, '')
    const { place, ...said } = shared
    findings.add({
      ...said,
      ...(found.place === NOWHERE ? place : found.place),
      field: fieldFor(field, shared),
      value,
      source: 'structured',
    })
  }
  for (const item of tops) visit(item, tops.length === 1 ? 'main' : null)
  return countries
}

function* innerItems(item: Item): Generator<{ name: string; inner: Item }> {
  for (const [name, values] of item.properties)
    for (const inner of values) if (isItem(inner)) yield { name, inner }
}

/** An organisation's name is a company, and a person's address on the web a profile. */
function fieldFor(field: FindingField, { subject }: Shared): FindingField {
  if (field === 'name' && subject === 'organisation') return 'company'
  return field === 'website' && subject === 'person' ? 'profile' : field
}

function joined(item: Item, names: readonly string[], between: string): ItemText | undefined {
  const parts = names.flatMap((name) => textsOf(item, name).slice(0, 1))
  return parts[0] && { ...parts[0], text: parts.map(({ text }) => text.trim()).join(between) }
}

/** By what it says of itself: schema.org has hundreds of kinds of business. */
function subjectOf({ types, properties }: Item): Shared['subject'] {
  if (types.includes('Person')) return 'person'
  if (types.some((type) => NO_ORGANISATION.test(type))) return null
  const isKnown = types.some((type) => /Organization|Business|Corporation/.test(type))
  const hasContact = ['telephone', 'email', 'address'].some((name) => properties.has(name))
  return isKnown || (types.length > 0 && properties.has('name') && hasContact) ? 'organisation' : null
}
