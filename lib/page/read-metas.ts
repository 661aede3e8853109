import type { FindingField } from '../evidence/evidence.ts'
import { attributeOf, queryAll } from './dom.ts'
import type { Findings } from './findings.ts'

/** `profile` stands for its first and last name. */
const METAS: Record<string, FindingField> = {
  'og:site_name': 'company',
  author: 'name',
  profile: 'name',
}

/** Reports what the page's meta elements say of site and author; gives its `og:locale`. */
export function readMetas(page: Document, findings: Findings): string {
  const values: Record<string, string | null> = Object.create(null)
  for (const meta of queryAll(page, 'meta[content]').slice(0, 300)) {
    const name = attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? ''
    values[name] ??= attributeOf(meta, 'content')
  }
  const last = values['profile:last_name']
  if (last) values['profile'] = `${values['profile:first_name']} ${last}`
  for (const [label, field] of Object.entries(METAS)) {
    const role = label === 'author' ? 'author' : 'main'
    findings.add({ field, value: values[label] ?? '', source: 'meta', role, label })
  }
  return values['og:locale'] ?? ''
}
