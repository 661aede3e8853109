import { describe, expect, it } from 'vitest'
import { decisionOfIntent } from '../../lib/lead/decision-of-intent.ts'
import type { Intent } from '../../lib/lead/intent.ts'
import { intentOf } from '../../lib/lead/intent-of.ts'
import { leadOf } from '../fixtures.ts'
import { knownPerson } from './known-record.ts'

const lead = leadOf('Ann Ode')
const company = { ...knownPerson, personKey: null }

describe('the answer of which an intent was made', () => {
  it.each<[string, Intent]>([
    ['a new record', { kind: 'create' }],
    ['a new record although one is there', { kind: 'create', anyway: true }],
    ['people for a company', { kind: 'add', target: company }],
    [
      'a list and a value, of which the user ticked both',
      {
        kind: 'update',
        target: knownPerson,
        changes: [
          {
            id: 'title:Head of Purchasing',
            field: 'title',
            now: 'Buyer',
            next: 'Head of Purchasing',
            kind: 'replace',
          },
          {
            id: 'phones:+12025550123',
            field: 'phones',
            now: '',
            next: '+12025550123',
            kind: 'add',
            type: 'mobile',
          },
        ],
      },
    ],
    [
      'a company’s own value',
      {
        kind: 'update',
        target: company,
        changes: [
          {
            id: 'website:https://example.com',
            field: 'website',
            now: '',
            next: 'https://example.com',
            kind: 'add',
          },
        ],
      },
    ],
    ['nothing but the note', { kind: 'update', target: knownPerson, changes: [] }],
  ])('makes the same again: %s', (_, intent) => {
    expect(intentOf(decisionOfIntent(intent, lead), lead)).toEqual(intent)
  })

  it('brings nothing along that was not ticked', () => {
    const another = { address: 'ann@example.com', type: 'work' as const }
    const people = lead.people.map((one) => ({ ...one, emails: [...one.emails, another] }))
    const change = {
      id: 'emails:ann@example.com',
      field: 'emails' as const,
      now: '',
      next: 'ann@example.com',
      kind: 'add' as const,
      type: 'work' as const,
    }
    const intent: Intent = { kind: 'update', target: knownPerson, changes: [change] }
    const both = { ...lead, people }
    expect(intentOf(decisionOfIntent(intent, both), both)).toEqual(intent)
  })
})
