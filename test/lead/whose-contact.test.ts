import { describe, expect, it } from 'vitest'
import type { Finding } from '../../lib/evidence/evidence.ts'
import { card, draftOf, team } from './draft-of.ts'
import { finding } from './finding.ts'

type Draft = ReturnType<typeof draftOf>
const namesOf = ({ people }: Draft) => people.map(({ name }) => name.value)
const emailsOf = ({ people, company }: Draft) =>
  [...people, company].map(({ emails }) => emails.map(({ value }) => value))
const inRecord = (field: Finding['field'], value: string, role: Finding['role']) =>
  finding(field, value, { source: 'structured', subject: 'person', role, record: 'j1', path: null })

/** The cards of Ann Ode, with what else is in it, and Bob Lund; both have a title. */
const cards = (...inFirst: Finding[]) => [
  finding('name', 'Ann Ode', { source: 'heading', path: '1/0/2/0/0' }),
  finding('title', 'CEO', { path: '1/0/2/0/1' }),
  ...inFirst,
  finding('name', 'Bob Lund', { source: 'heading', path: '1/0/2/1/0' }),
  finding('title', 'CTO', { path: '1/0/2/1/1' }),
]
const mailboxes = (count: number, card: string) =>
  Array.from({ length: count }, (_, index) =>
    finding('email', `pier-${index}@acme.example`, { path: `${card}/${index + 2}` }),
  )

describe('the first person', () => {
  it('is not who wrote the page, though its title has the name', () => {
    const author = [
      inRecord('name', 'Cleo Marsh', 'author'),
      inRecord('email', 'cleo@acme.example', 'author'),
    ]
    expect(namesOf(draftOf([...cards(), ...author], { title: 'Cleo Marsh | Acme' }))).toEqual([
      'Ann Ode',
      'Bob Lund',
      'Cleo Marsh',
    ])
  })

  const about = [
    inRecord('name', 'Ann Ode', 'main'),
    inRecord('title', 'CEO', 'main'),
    inRecord('email', 'ann@acme.example', 'main'),
    ...card(1, 'Bob Lund', 'bob@acme.example'),
  ]

  it.each([
    ['selected', { selectionText: 'Bob Lund' }],
    ['right-clicked', { clickedLink: 'mailto:bob@acme.example' }],
  ])('is whom the user %s, though all of the page is about another', (_, gesture) => {
    expect(namesOf(draftOf(about, { title: 'Ann Ode' }, gesture))).toEqual(['Bob Lund', 'Ann Ode'])
    expect(namesOf(draftOf(about, { title: 'Ann Ode' }))).toEqual(['Ann Ode', 'Bob Lund'])
  })
})

describe('a name', () => {
  it('is written as the user selected it, whatever form the page begins with', () => {
    const form = finding('name', 'LUND, Bob', { source: 'heading', path: '1/0/2/0' })
    const page = [form, finding('email', 'bob@acme.example', { path: '1/0/2/1' })]
    expect(namesOf(draftOf(page))).toEqual(['Bob LUND'])
    expect(namesOf(draftOf(page, {}, { selectionText: 'Bob Lund' }))).toEqual(['Bob Lund'])
  })
})

describe('a mailbox of a function', () => {
  it('that the user right-clicks is the company’s and begins no person', () => {
    const draft = draftOf(team, {}, { clickedLink: 'mailto:info@acme.example' })
    expect(namesOf(draft)).toEqual(['Ann Ode', 'Bob Lund'])
    expect(draft.company.emails[0]?.value).toBe('info@acme.example')
  })

  it('beside a name that has nothing else is that person’s, and the company’s far below it', () => {
    const sales = (path: string) => emailsOf(draftOf(cards(finding('email', 'sales@acme.example', { path }))))
    expect(sales('1/0/2/0/2')).toEqual([['sales@acme.example'], [], []])
    expect(sales('1/0/2/0/2/0/0/0')).toEqual([[], [], ['sales@acme.example']])
  })
})

describe('many contacts beside one name', () => {
  it('are the company’s from six on', () => {
    const [five = []] = emailsOf(draftOf(cards(...mailboxes(5, '1/0/2/0'))))
    expect(five).toHaveLength(5)
    const [none, , six] = emailsOf(draftOf(cards(...mailboxes(6, '1/0/2/0'))))
    expect([none, six?.length]).toEqual([[], 6])
  })

  it('make nobody of a name without a title from four on', () => {
    const name = finding('name', 'Ann Ode', { path: '1/0/2/0/0' })
    expect(namesOf(draftOf([name, ...mailboxes(3, '1/0/2/0')]))).toEqual(['Ann Ode'])
    const draft = draftOf([name, ...mailboxes(4, '1/0/2/0')])
    expect(namesOf(draft)).toEqual([''])
    expect(draft.offers.map(({ value }) => value)).toEqual(['Ann Ode'])
  })
})
