import { attributeOf, queryAll } from './dom.ts'
import type { Finding, FindingField } from './evidence.ts'
import type { Findings } from './findings.ts'

/** Meta elements by name, and whose value of which field they hold. */
const METAS: Record<string, [FindingField, Finding['role']]> = {
  'og:site_name': ['company', 'main'],
  'application-name': ['company', null],
  'business:contact_data:email': ['email', 'main'],
  'business:contact_data:phone_number': ['phone', 'main'],
  'business:contact_data:website': ['website', 'main'],
  author: ['name', 'author'],
}

export interface Metas {
  locale: string
  country: string
}

/** Reports what the page's meta elements say, and gives its locale and country. */
export function readMetas(page: Document, findings: Findings): Metas {
  const values = new Map<string, string>()
  for (const meta of queryAll(page, 'meta[content]').slice(0, 300)) {
    const name = (attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? '').toLowerCase()
    if (!values.has(name)) values.set(name, attributeOf(meta, 'content') ?? '')
  }
  for (const [name, [field, role]] of Object.entries(METAS)) {
    const subject = field === 'name' ? 'person' : 'organisation'
    findings.add({ field, value: values.get(name) ?? '', source: 'meta', subject, role, label: name })
  }
  readProfile(values, findings)
  return {
    locale: values.get('og:locale') ?? '',
    country: values.get('business:contact_data:country_name') ?? '',
  }
}

function readProfile(values: Map<string, string>, findings: Findings): void {
  const names = ['profile:first_name', 'profile:last_name'].flatMap((name) => values.get(name) ?? [])
  if (names.length < 2) return
  findings.add({
    field: 'name',
    value: names.join(' '),
    source: 'meta',
    subject: 'person',
    role: 'main',
    label: 'profile',
  })
}
