import type { Finding } from './evidence.ts'
import type { Findings, Found } from './findings.ts'
import { type Item, type ItemText, isItem, textsOf } from './item.ts'
import { PROFILE_HOST } from './link-target.ts'
import { fold } from './text.ts'

const AUTHOR_PROPERTIES =
  'author creator contributor editor reviewer reviewedBy accountablePerson comment review'.split(' ')
const MAIN_PROPERTIES = ['mainEntity', 'mainEntityOfPage', 'about']
const NOT_ORGANISATIONS =
  /Article|Posting|WebPage|WebSite|Event|Product|Offer|Review|Rating|Breadcrumb|ListItem|Image|Video|Action|Recipe|Book|Movie|Question|Answer|Address|ContactPoint|Comment|Country|Thing/

type Role = Finding['role']

/** Reports the people and organisations among the things that structured data describes. */
export function reportItems(tops: readonly Item[], prefix: string, findings: Findings): string[] {
  const report = new Report(prefix, findings)
  report.learn(tops)
  for (const item of tops) report.visit(item, tops.length === 1 ? 'main' : null)
  return [...report.countries]
}

class Report {
  readonly countries = new Set<string>()
  readonly #prefix: string
  readonly #findings: Findings
  readonly #byId = new Map<string, Item>()
  readonly #authors = new Set<Item>()
  readonly #visited = new Set<Item>()

  constructor(prefix: string, findings: Findings) {
    this.#prefix = prefix
    this.#findings = findings
  }

  /** Finds out first what `@id`s mean and who is only an author: the author may stand before the article. */
  learn(tops: readonly Item[]): void {
    const all = new Set<Item>(tops)
    for (const item of all) {
      const known = this.#byId.get(item.id)
      if (item.id !== '' && (known?.properties.size ?? 0) <= item.properties.size)
        this.#byId.set(item.id, item)
      for (const values of item.properties.values())
        for (const value of values) if (isItem(value)) all.add(value)
    }
    for (const item of all)
      for (const name of AUTHOR_PROPERTIES)
        for (const value of item.properties.get(name) ?? [])
          if (isItem(value)) this.#authors.add(this.#resolve(value))
  }

  visit(reference: Item, role: Role): void {
    const item = this.#resolve(reference)
    if (this.#visited.has(item)) return
    this.#visited.add(item)
    if (item.types.includes('Person')) this.#person(item, this.#authors.has(item) ? 'author' : role)
    else if (isOrganisation(item)) this.#organisation(item, role)
    for (const [name, values] of item.properties)
      for (const value of values)
        if (isItem(value)) this.visit(value, MAIN_PROPERTIES.includes(name) ? 'main' : null)
  }

  #resolve(item: Item): Item {
    return item.properties.size > 0 ? item : (this.#byId.get(item.id) ?? item)
  }

  #person(item: Item, role: Role): void {
    const add = this.#adder(item, 'person', role)
    const names = textsOf(item, 'name')
    const parts = textsOf(item, 'givenName', 'additionalName', 'familyName')
    add('name', names[0] ?? (parts[0] && { ...parts[0], text: parts.map(({ text }) => text).join(' ') }))
    for (const text of textsOf(item, 'jobTitle', 'roleName')) add('title', text)
    for (const employer of this.#namesOf(item, 'worksFor', 'affiliation', 'memberOf'))
      add('company', employer)
    this.#contacts(item, add)
  }

  #organisation(item: Item, role: Role): void {
    const add = this.#adder(item, 'organisation', role)
    for (const text of textsOf(item, 'name', 'legalName')) add('company', text)
    for (const text of textsOf(item, 'url').slice(0, 1)) add('website', text)
    this.#contacts(item, add)
  }

  #contacts(item: Item, add: Adder): void {
    for (const text of textsOf(item, 'email')) add('email', text)
    for (const text of textsOf(item, 'telephone', 'phone')) add('phone', text)
    for (const text of textsOf(item, 'faxNumber')) add('phone', text, 'Fax')
    for (const text of textsOf(item, 'sameAs', 'url')) if (PROFILE_HOST.test(text.text)) add('profile', text)
    for (const text of textsOf(item, 'address')) add('address', text)
    for (const address of this.#items(item, 'address', 'location')) this.#address(address, add)
    for (const point of this.#items(item, 'contactPoint', 'contactPoints')) {
      const label = textsOf(point, 'contactType', 'name')[0]?.text ?? ''
      for (const text of textsOf(point, 'email')) add('email', text, label)
      for (const text of textsOf(point, 'telephone')) add('phone', text, label)
      for (const text of textsOf(point, 'faxNumber')) add('phone', text, 'Fax')
      this.#visited.add(point)
    }
  }

  #address(item: Item, add: Adder): void {
    for (const inner of this.#items(item, 'address')) this.#address(inner, add)
    const [country] = [...textsOf(item, 'addressCountry'), ...this.#namesOf(item, 'addressCountry')]
    if (country !== undefined) this.countries.add(fold(country.text).slice(0, 60))
    const parts = textsOf(
      item,
      'streetAddress',
      'postOfficeBoxNumber',
      'postalCode',
      'addressLocality',
      'addressRegion',
    )
    const [first] = parts
    if (first === undefined) return
    const words = [...parts, ...(country === undefined ? [] : [country])].map(({ text }) => fold(text))
    add('address', { text: words.join(', '), element: first.element })
  }

  #items(item: Item, ...names: string[]): Item[] {
    return names
      .flatMap((name) => item.properties.get(name) ?? [])
      .filter(isItem)
      .map((one) => this.#resolve(one))
  }

  #namesOf(item: Item, ...names: string[]): ItemText[] {
    return [...textsOf(item, ...names), ...this.#items(item, ...names).flatMap((one) => textsOf(one, 'name'))]
  }

  #adder(item: Item, subject: 'person' | 'organisation', role: Role): Adder {
    const record = `${this.#prefix}${this.#visited.size}`
    return (field, found, label = '') => {
      if (found === undefined) return
      const value = found.text.replace(/^(?:mailto|tel):/i, '')
      const element = found.element ?? item.element
      const snippet = `${item.types[0] ?? subject}: ${value}`
      this.#findings.add({
        field,
        value,
        source: 'structured',
        subject,
        role,
        record,
        label,
        element,
        snippet,
      })
    }
  }
}

type Adder = (field: Found['field'], found: ItemText | undefined, label?: string) => void

/** By what it says of itself: schema.org has hundreds of kinds of business. */
function isOrganisation(item: Item): boolean {
  if (item.types.some((type) => NOT_ORGANISATIONS.test(type))) return false
  if (item.types.some((type) => /Organization|Business|Corporation/.test(type))) return true
  const has = (name: string) => item.properties.has(name)
  return item.types.length > 0 && has('name') && (has('telephone') || has('email') || has('address'))
}
