import { describe, expect, it } from 'vitest'
import { compareLead, tickedChanges } from '../../lib/lead/compare-lead.ts'
import type { Match } from '../../lib/lead/match.ts'
import { isSameAddress, isSamePhone } from '../../lib/lead/same-value.ts'
import { inventLead, inventPerson } from '../crm/invented-lead.ts'

const match = (held: Match['held'], changes: Partial<Match> = {}): Match => ({
  recordId: 'r',
  ids: {},
  verdict: 'person',
  personKey: 'person-1',
  name: 'Ana Quill',
  company: '',
  owner: '',
  status: '',
  link: null,
  reasons: [],
  held,
  actions: ['update'],
  ...changes,
})
const all = {
  name: 'ANA QUILL',
  title: 'Head of sales',
  emails: ['Ana.Quill@fabrikam.example'],
  phones: ['(202) 555-0123'],
  profiles: ['http://www.social.example/ana-quill/'],
  company: 'Fabrikam Tools Ltd.',
  website: 'fabrikam.example',
  address: '12 invented lane,  Springfield',
}

describe('comparing a lead with a record', () => {
  it('finds nothing to change where only the spelling differs', () => {
    expect(compareLead(inventLead(), match(all))).toEqual([])
  })

  it('adds to lists, fills empty places, and offers to replace what differs', () => {
    const held = { ...all, title: '', emails: ['old@fabrikam.example'], website: 'https://old.example' }
    const changes = compareLead(inventLead(), match(held))
    expect(changes.map(({ field, now, next, kind }) => [field, now, next, kind])).toEqual([
      ['title', '', 'Head of Sales', 'add'],
      ['emails', '', 'ana.quill@fabrikam.example', 'add'],
      ['website', 'https://old.example', 'https://fabrikam.example', 'replace'],
    ])
    expect(tickedChanges(changes, {}).map(({ field }) => field)).toEqual(['title', 'emails'])
    const [title, , website] = changes
    const ticks = { [title?.id ?? '']: false, [website?.id ?? '']: true }
    expect(tickedChanges(changes, ticks).map(({ field }) => field)).toEqual(['emails', 'website'])
  })

  it('never takes away what the lead does not know', () => {
    const lead = inventLead({ people: [inventPerson({ title: '', emails: [], phones: [], profiles: [] })] })
    expect(compareLead(lead, match(all))).toEqual([])
  })

  it('leaves alone what the record cannot hold', () => {
    expect(compareLead(inventLead(), match({ name: 'Ana Quill' }))).toEqual([])
  })

  it('compares the person that was matched, or of a company only the company', () => {
    const bo = inventPerson({ key: 'person-2', name: 'Bo Ferrer', title: 'Buyer', emails: [] })
    const lead = inventLead({ people: [inventPerson(), bo] })
    const ofBo = compareLead(lead, match({ title: '' }, { personKey: 'person-2' }))
    expect(ofBo.map(({ next }) => next)).toEqual(['Buyer'])
    const ofCompany = match({ emails: [], website: '' }, { verdict: 'company', personKey: null })
    expect(compareLead(lead, ofCompany).map(({ field }) => field)).toEqual(['website'])
  })
})

describe('the same phone', () => {
  it.each([
    ['+12025550123', '(202) 555-0123'],
    ['+442079460123', '020 7946 0123'],
    ['+442079460123', '+44 (0)20 7946 0123'],
  ])('%s and %s', (left, right) => expect(isSamePhone(left, right)).toBe(true))

  it.each([
    ['+12025550123', '+12025550124'],
    ['+12025550123', '0123'],
    ['', ''],
  ])('not %s and %s', (left, right) => expect(isSamePhone(left, right)).toBe(false))
})

it('knows one address in several spellings, and none in nothing', () => {
  expect(isSameAddress('https://www.Fabrikam.example/', 'fabrikam.example')).toBe(true)
  expect(isSameAddress('https://fabrikam.example/a', 'https://fabrikam.example/b')).toBe(false)
  expect(isSameAddress('', '')).toBe(false)
})
