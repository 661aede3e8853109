import type { Finding } from '../evidence/evidence.ts'
import type { PageReading } from '../evidence/page-reading.ts'
import { fold } from '../evidence/text.ts'
import { FACT_LIMIT } from './limits.ts'
import type { Place } from './place.ts'

type Fact = PageReading['facts'][number]

/** A fact as a reading reports it; what it leaves out has no meaning for it. */
export interface Stated extends Pick<Fact, 'field' | 'value' | 'source'> {
  element?: Element | null
  subject?: Finding['subject']
  role?: Finding['role']
  record?: string
  label?: string
}

export interface Facts {
  all: Fact[]
  add: (stated: Stated) => void
  isFull: () => boolean
}

/** Collects facts in the order of their report, each only once. */
export function createFacts(
  placeOf: (element: Element) => Place | undefined,
  isVisible: (element: Element) => boolean,
): Facts {
  const all: Fact[] = []
  const known = new Set<string>()

  const add = (stated: Stated): void => {
    const value = fold(stated.value).slice(0, 500)
    if (value === '' || all.length >= FACT_LIMIT) return
    const element = stated.element ?? null
    const label = fold(stated.label ?? '').slice(0, 60)
    const place = element === null ? undefined : placeOf(element)
    const path = place?.path ?? null
    const key = [stated.field, value, stated.record, path, label].join('\n')
    if (known.has(key)) return
    known.add(key)
    all.push({
      field: stated.field,
      value,
      source: stated.source,
      subject: stated.subject ?? null,
      role: stated.role ?? null,
      record: stated.record ?? null,
      label,
      snippet: value.slice(0, 120),
      path,
      slot: place?.slot ?? null,
      visible: element === null || isVisible(element),
    })
  }
  return { all, add, isFull: () => all.length >= FACT_LIMIT }
}
