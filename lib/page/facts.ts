import type { Finding } from '../evidence/evidence.ts'
import type { PageReading } from '../evidence/page-reading.ts'
import { fold } from '../evidence/text.ts'
import { isVisible } from './dom.ts'
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
export function createFacts(places: ReadonlyMap<Element, Place>): Facts {
  const all: Fact[] = []
  const known = new Set<string>()

  const add = (stated: Stated): void => {
    const { field, source, element = null, subject = null, role = null, record = null } = stated
    const value = fold(stated.value).slice(0, 500)
    const label = fold(stated.label ?? '').slice(0, 60)
    const place = element === null ? undefined : places.get(element)
    const path = place?.path ?? null
    const slot = place?.slot ?? null
    const key = [field, value, record, path, label].join('\n')
    if (value === '' || all.length >= FACT_LIMIT || known.has(key)) return
    known.add(key)
    const visible = element === null || isVisible(element)
    all.push({
      field,
      value,
      source,
      subject,
      role,
      record,
      label,
      snippet: value.slice(0, 120),
      path,
      slot,
      visible,
    })
  }
  return { all, add, isFull: () => all.length >= FACT_LIMIT }
}
