import type { FindingField } from '../evidence.ts'
import type { Findings } from '../findings.ts'
import type { PageReading } from '../page-reading.ts'

/** `profile` stands for its first and last name. */
const METAS: Record<string, FindingField> = {
  'og:site_name': 'company',
  'application-name': 'company',
  author: 'name',
  profile: 'name',
}

/** Reports what the page's meta elements say of the site and the author; gives its `og:locale`, or ''. */
export function readMetas(metas: PageReading['metas'], findings: Findings): string {
  const values = new Map<string, string>()
  for (const [name, content] of metas) if (!values.has(name)) values.set(name, content)
  const last = values.get('profile:last_name')
  if (last) values.set('profile', `${values.get('profile:first_name') ?? ''} ${last}`)
  for (const [label, field] of Object.entries(METAS)) {
    const role = label === 'author' ? 'author' : 'main'
    findings.add({ field, value: values.get(label) ?? '', source: 'meta', role, label })
  }
  return (values.get('og:locale') ?? '').slice(0, 35)
}
