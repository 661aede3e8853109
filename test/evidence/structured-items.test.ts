import { describe, expect, it } from 'vitest'
import type { Finding } from '../../lib/evidence/evidence.ts'
import { createFindings } from '../../lib/evidence/findings.ts'
import { addProperty, createItem, type Item, NOWHERE } from '../../lib/evidence/structured/item.ts'
import { readItems } from '../../lib/evidence/structured/read-items.ts'

function person(name: string): Item {
  const item = createItem(['Person'])
  addProperty(item, 'name', { text: name, place: NOWHERE })
  return item
}

function namesIn(tops: readonly Item[]): string[] {
  const findings = createFindings()
  readItems(tops, 'j', findings)
  return findings.all.flatMap(({ field, value }: Finding) => (field === 'name' ? [value] : []))
}

describe('things within things', () => {
  it('are all read, however many hang on one another', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => person(`Ann Ode${at % 4000}`))
    for (const [at, one] of chain.entries()) {
      const next = chain[at + 1]
      if (next !== undefined) addProperty(one, 'knows', next)
    }
    expect(namesIn(chain.slice(0, 1))).toContain('Ann Ode3999')
  })

  it('are read in the order of the page, and once', () => {
    const [ann, bob, cat, dee] = [
      person('Ann Ode'),
      person('Bob Marrow'),
      person('Cat Quay'),
      person('Dee Farrow'),
    ]
    addProperty(ann, 'knows', bob)
    addProperty(bob, 'knows', cat)
    addProperty(cat, 'knows', ann)
    addProperty(ann, 'colleague', dee)
    expect(namesIn([ann])).toEqual(['Ann Ode', 'Bob Marrow', 'Cat Quay', 'Dee Farrow'])
  })
})
