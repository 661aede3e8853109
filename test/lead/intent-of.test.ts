import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../lib/lead/apply-changes.ts'
import { intentOf } from '../../lib/lead/intent-of.ts'
import type { Match } from '../../lib/lead/match.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'

const match: Match = {
  recordId: 'r',
  ids: { contact: 'c' },
  verdict: 'person',
  personKey: 'person-1',
  name: 'Ana Quill',
  company: '',
  owner: 'Sam',
  status: 'Won',
  link: null,
  reasons: [],
  held: { title: 'Buyer', phones: [] },
  actions: ['update', 'add'],
}
const lead = inventLead()

describe('what a save is to do', () => {
  it('is to create, without a decision or with that one', () => {
    expect(intentOf(undefined, lead)).toEqual({ kind: 'create' })
    expect(intentOf({ kind: 'create' }, lead)).toEqual({ kind: 'create', anyway: true })
  })

  it('is to update with the changes ticked, of the lead as it is now', () => {
    const intent = intentOf({ kind: 'update', match, ticks: {} }, lead)
    expect(intent).toMatchObject({ kind: 'update', target: { recordId: 'r', ids: { contact: 'c' } } })
    expect(intent.kind === 'update' && intent.changes.map(({ field }) => field)).toEqual(['phones'])
  })

  it('is to add everybody to what is there', () => {
    expect(intentOf({ kind: 'add', match }, lead)).toMatchObject({ kind: 'add', target: { recordId: 'r' } })
  })

  it('counts a decision about somebody who was left out for nothing', () => {
    const others = inventLead({ people: [inventPerson({ key: 'person-2' })] })
    expect(intentOf({ kind: 'update', match, ticks: {} }, others)).toEqual({ kind: 'create' })
  })

  it('does not update one and forget the others', () => {
    const both = inventLead({ people: [inventPerson(), inventPerson({ key: 'person-2' })] })
    expect(intentOf({ kind: 'update', match, ticks: {} }, both)).toEqual({ kind: 'several' })
  })
})

describe('changing a stored lead', () => {
  const title = { id: 't', field: 'title', now: 'Head of Sales', next: 'Buyer', kind: 'replace' } as const
  const phone = {
    id: 'p',
    field: 'phones',
    now: '',
    next: '+12025550177',
    kind: 'add',
    type: 'work',
  } as const

  it('is the same once or twice', () => {
    const once = applyChanges(lead, 'person-1', [title, phone])
    if (once.kind !== 'applied') expect.unreachable()
    expect(once.lead.people[0]).toMatchObject({ title: 'Buyer', phones: [{}, { number: '+12025550177' }] })
    expect(applyChanges(once.lead, 'person-1', [title, phone])).toEqual(once)
  })

  it('stops at a value that somebody else changed meanwhile', () => {
    const changed = inventLead({ people: [inventPerson({ title: 'Director' })] })
    expect(applyChanges(changed, 'person-1', [phone, title])).toEqual({ kind: 'changed', field: 'title' })
  })

  it('changes nobody but the one who is meant', () => {
    const both = inventLead({ people: [inventPerson(), inventPerson({ key: 'person-2' })] })
    const applied = applyChanges(both, 'person-2', [title])
    expect(applied.kind === 'applied' && applied.lead.people.map((person) => person.title)).toEqual([
      'Head of Sales',
      'Buyer',
    ])
  })
})
