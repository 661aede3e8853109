import type { Finding } from '../evidence/evidence.ts'
import type { Origin } from './draft.ts'

/** How often a value of each field is right when found this way, as measured on real pages. */
const START: Record<
  Finding['source'],
  Record<'email' | 'phone' | 'name' | 'title' | 'company' | 'address', number>
> = {
  clicked: { email: 0.99, phone: 0.99, name: 0.97, title: 0.95, company: 0.95, address: 0.95 },
  selection: { email: 0.99, phone: 0.98, name: 0.97, title: 0.95, company: 0.95, address: 0.95 },
  structured: { email: 0.97, phone: 0.95, name: 0.95, title: 0.9, company: 0.95, address: 0.95 },
  link: { email: 0.97, phone: 0.97, name: 0.75, title: 0.85, company: 0.4, address: 0.6 },
  heading: { email: 0.93, phone: 0.9, name: 0.83, title: 0.85, company: 0.6, address: 0.68 },
  text: { email: 0.93, phone: 0.9, name: 0.75, title: 0.85, company: 0.54, address: 0.68 },
  image: { email: 0.9, phone: 0.9, name: 0.75, title: 0.8, company: 0.4, address: 0.4 },
  title: { email: 0.93, phone: 0.9, name: 0.83, title: 0.7, company: 0.4, address: 0.4 },
  meta: { email: 0.9, phone: 0.9, name: 0.5, title: 0.5, company: 0.67, address: 0.68 },
}

/** What hides from the visitor may be a leftover of the page's template. */
const HIDDEN = 0.5

export function startConfidence(finding: Finding): number {
  const { field: found } = finding
  const isOther = found === 'website' || found === 'profile' || found === 'country' || found === 'card'
  const field = isOther ? 'company' : found
  const start = finding.role === 'author' ? START.meta[field] : START[finding.source][field]
  return finding.visible || finding.source === 'structured' ? start : start * HIDDEN
}

/** Which sources say the same because they read the same place of the page. */
const FAMILY: Record<Origin['source'], string> = {
  clicked: 'user',
  selection: 'user',
  typed: 'user',
  structured: 'structured',
  link: 'link',
  heading: 'text',
  text: 'text',
  image: 'image',
  title: 'title',
  meta: 'meta',
  derived: 'derived',
}

/** The confidence in a value that several independent kinds of source agree on. */
export function combine(origins: readonly Origin[]): number {
  const best = new Map<string, number>()
  for (const { source, confidence } of origins)
    best.set(FAMILY[source], Math.max(best.get(FAMILY[source]) ?? 0, confidence))
  let doubt = 1
  for (const confidence of best.values()) doubt *= 1 - confidence
  return Math.min(0.999, 1 - doubt)
}
