import type { Finding } from '../evidence/evidence.ts'
import { fold } from '../evidence/text.ts'
import { FINDING_LIMIT } from './limits.ts'
import { slotOf } from './slot.ts'

/** A finding as a reading reports it; what it leaves out has no meaning for it. */
export interface Found extends Pick<Finding, 'field' | 'value' | 'source'> {
  element?: Element | null
  subject?: Finding['subject']
  role?: Finding['role']
  record?: string
  label?: string
  snippet?: string
}

export interface Findings {
  all: Finding[]
  add: (found: Found) => void
  isFull: () => boolean
}

/** Collects findings in the order of their report, each only once. */
export function createFindings(
  pathOf: (element: Element) => string,
  isVisible: (element: Element) => boolean,
): Findings {
  const all: Finding[] = []
  const known = new Set<string>()

  const add = (found: Found): void => {
    const value = fold(found.value).slice(0, 500)
    if (value === '' || all.length >= FINDING_LIMIT) return
    const path = found.element ? pathOf(found.element) : null
    const label = fold(found.label ?? '').slice(0, 60)
    const key = [found.field, value, found.source, found.record, path, label].join('\n')
    if (known.has(key)) return
    known.add(key)
    all.push({
      field: found.field,
      value,
      source: found.source,
      subject: found.subject ?? null,
      role: found.role ?? null,
      record: found.record ?? null,
      label,
      snippet: fold(found.snippet ?? value).slice(0, 120),
      path,
      slot: found.element ? slotOf(found.element) : null,
      visible: !found.element || isVisible(found.element),
    })
  }
  return { all, add, isFull: () => all.length >= FINDING_LIMIT }
}
