import type { Finding } from './evidence.ts'
import { fold } from './text.ts'

/** A page of more is a catalogue. */
export const FINDING_LIMIT = 5_000

/** A finding as a reading reports it; what it leaves out has no meaning for it. */
export type Found = Pick<Finding, 'field' | 'value' | 'source'> & Partial<Finding>

export interface Findings {
  all: Finding[]
  add: (found: Found) => void
  isFull: () => boolean
}

/** Collects findings in the order of their report, each only once. */
export function createFindings(): Findings {
  const all: Finding[] = []
  const known = new Set<string>()

  const add = (found: Found): void => {
    const value = fold(found.value).slice(0, 500)
    if (value === '' || all.length >= FINDING_LIMIT) return
    const { field, source, subject = null, role = null, record = null } = found
    const { path = null, slot = null, visible = true } = found
    const label = fold(found.label ?? '').slice(0, 60)
    const key = [field, value, source, record, path, label].join('\n')
    if (known.has(key)) return
    known.add(key)
    const snippet = fold(found.snippet ?? value).slice(0, 120)
    all.push({ field, value, source, subject, role, record, label, snippet, path, slot, visible })
  }
  return { all, add, isFull: () => all.length >= FINDING_LIMIT }
}
