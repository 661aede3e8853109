import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../lib/evidence/evidence.ts'
import { draftSchema } from '../../lib/lead/draft.ts'
import { card, draftOf, team } from './draft-of.ts'
import { finding } from './finding.ts'

describe('a draft', () => {
  it('always has a person to type into', () => {
    const { people } = draftOf([])
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({ included: true, name: { value: '' }, emails: [], phones: [] })
  })

  it('carries the page, the time and how much was read', () => {
    expect(draftOf([], { truncated: true })).toMatchObject({
      id: 'draft',
      capturedAt: 5,
      reading: 'partial',
      pageUrl: 'https://www.acme.example/team',
      touched: false,
      pointedAt: false,
    })
  })

  it('says of each value where it was found', () => {
    const [ann] = draftOf(team).people
    expect(ann?.emails[0]?.origins).toEqual([
      { source: 'text', snippet: 'ann@acme.example', confidence: 0.93 },
    ])
  })

  it('keeps people in the order of the page and marks the first', () => {
    const { people } = draftOf(team)
    expect(people.map(({ name, included }) => [name.value, included])).toEqual([
      ['Ann Ode', true],
      ['Bob Lund', false],
    ])
  })

  it('puts the person first whose page it is', () => {
    const { people } = draftOf(team, { title: 'Bob Lund | Acme' })
    expect(people.map(({ name }) => name.value)).toEqual(['Bob Lund', 'Ann Ode'])
  })

  it('joins what several places say of one person', () => {
    const stated = finding('name', 'ODE, Ann', {
      source: 'structured',
      subject: 'person',
      role: 'main',
      record: 'j1',
      path: null,
    })
    const title = finding('title', 'CTO', {
      source: 'structured',
      subject: 'person',
      role: 'main',
      record: 'j1',
      path: null,
    })
    const { people } = draftOf([stated, title, ...team])
    expect(people.map(({ name, title, emails }) => [name.value, title.value, emails[0]?.value])).toEqual([
      ['Ann ODE', 'CTO', 'ann@acme.example'],
      ['Bob Lund', '', 'bob@acme.example'],
    ])
    expect(people[0]?.name.origins.map(({ source }) => source)).toEqual(['structured', 'heading'])
  })

  it('gives the company what is nobody’s', () => {
    const draft = draftOf([...team, finding('email', 'info@acme.example', { path: '1/5/0' })])
    expect(draft.company.emails.map(({ value }) => value)).toEqual(['info@acme.example'])
  })

  it('leaves a name in running text out where nothing says that it is a lead', () => {
    const draft = draftOf([finding('name', 'Ann Ode', { path: '1/0/4' })])
    expect(draft.people[0]?.name.value).toBe('')
    expect(draft.offers).toMatchObject([{ field: 'name', value: 'Ann Ode' }])
  })

  it('leaves an article’s author out', () => {
    const author = finding('name', 'Ann Ode', {
      source: 'structured',
      subject: 'person',
      role: 'author',
      path: null,
    })
    expect(draftOf([author]).people[0]?.name.value).toBe('')
  })

  it('offers a fax number and fills it in nowhere', () => {
    const draft = draftOf([finding('phone', '(202) 555-0144', { label: 'Fax:' })])
    expect(draft.company.phones).toEqual([])
    expect(draft.offers).toMatchObject([{ field: 'phone', type: 'fax', value: '+1 202 555 0144' }])
  })

  it('offers what is hidden and fills it in nowhere', () => {
    const draft = draftOf([finding('email', 'demo@acme.example', { visible: false })])
    expect(draft.company.emails).toEqual([])
    expect(draft.offers.map(({ value }) => value)).toEqual(['demo@acme.example'])
  })

  it('offers each value once and none that is filled in', () => {
    const draft = draftOf([
      ...team,
      ...[1, 2].map((step) => finding('address', '5 Fictional Row, 12345 Town', { path: `1/${step}` })),
    ])
    expect(draft.offers).toEqual([])
    expect(draft.company.address.value).toBe('5 Fictional Row, 12345 Town')
  })

  it('lists an address once however often the page has it', () => {
    const draft = draftOf([
      finding('email', 'Info@Acme.example', { path: '1/0' }),
      finding('email', 'info@acme.example', { path: '1/1', source: 'link' }),
    ])
    expect(draft.company.emails).toHaveLength(1)
    expect(draft.company.emails[0]?.origins).toHaveLength(2)
  })

  it('drops control and direction characters', () => {
    const name = finding('name', '\u202eAnn\u0007 Ode', {
      source: 'structured',
      subject: 'person',
      role: 'main',
      path: null,
    })
    expect(draftOf([name]).people[0]?.name.value).toBe('Ann Ode')
  })

  it('has at most 500 people', () => {
    const letters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    const many = Array.from({ length: 700 }, (_, index) =>
      card(index, `Ann O${letters(index)}`, `ann${index}@x.example`),
    )
    expect(draftOf(many.flat()).people).toHaveLength(500)
  })

  it('always fits the contract', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('Ann Ode', 'ann@acme.example', '+1 202 555 0143', 'CTO', 'Acme Ltd'),
      // What every object inherits.
      fc.constantFrom('constructor', '__proto__', 'toString', 'valueOf'),
    )
    const anyFinding = fc.record<Finding>({
      field: fc.constantFrom('name', 'title', 'email', 'phone', 'company', 'website', 'address', 'profile'),
      value: text,
      source: fc.constantFrom(
        'clicked',
        'selection',
        'structured',
        'link',
        'heading',
        'text',
        'title',
        'meta',
      ),
      subject: fc.constantFrom('person', 'organisation', null),
      role: fc.constantFrom('main', 'author', null),
      record: fc.constantFrom(null, 'j1', 'j2'),
      label: text,
      snippet: text,
      path: fc.constantFrom(null, '', '1', '1/0/0/1', '1/0/0/2', '1/0/3'),
      slot: fc.constant(null),
      visible: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyFinding), text, (findings, title) => {
        const draft = draftOf(findings, { title })
        expect(draftSchema.parse(draft)).toEqual(draft)
        expect(draft.people.filter(({ included }) => included)).toHaveLength(1)
      }),
    )
  })
})
