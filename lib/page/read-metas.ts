import type { FindingField } from '../evidence/evidence.ts'
import { attributeOf, queryAll } from './dom.ts'
import type { Facts } from './facts.ts'

/** `profile` stands for its first and last name. */
const METAS: Record<string, FindingField> = {
  'og:site_name': 'company',
  'application-name': 'company',
  author: 'name',
  profile: 'name',
}

/** Reports what the page's meta elements say of the site and the author; gives its `og:locale`. */
export function readMetas(page: Document, facts: Facts): string {
  const values: Record<string, string | null> = Object.create(null)
  for (const meta of queryAll(page, 'meta[content]').slice(0, 300)) {
    const name = attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? ''
    values[name] ??= attributeOf(meta, 'content')
  }
  const last = values['profile:last_name']
  if (last) values['profile'] = `${values['profile:first_name']} ${last}`
  for (const [label, field] of Object.entries(METAS)) {
    const role = label === 'author' ? 'author' : 'main'
    facts.add({ field, value: values[label] ?? '', source: 'meta', role, label })
  }
  return values['og:locale'] ?? ''
}
