import { describe, expect, it } from 'vitest'
import type { Draft } from '../../lib/lead/draft.ts'
import { draftOf } from './draft-of.ts'
import { finding } from './finding.ts'

/** A page that says of another all that it can. */
const said = { source: 'structured', subject: 'person', role: 'main', record: 's0' } as const
const page = [
  finding('name', 'Bob Farrow', said),
  finding('title', 'CEO', said),
  finding('email', 'bob@quay.com', said),
  finding('company', 'Quay Ltd', { source: 'structured', subject: 'organisation', role: 'main' }),
]
const main = ({ people, company }: Draft) => {
  const [person] = people
  const flag = (person?.name.origins[0]?.confidence ?? 1) < 0.9 ? '?' : ''
  const values = (all: { value: string }[] = []) => all.map(({ value }) => value).join(' ')
  return [
    `${person?.name.value}${flag}`,
    person?.title.value,
    person?.company.value || company.name.value,
    values(person?.emails),
    values(person?.phones),
    ...[company.address.value, values(company.emails)],
  ].join(' / ')
}
const select = (selectionText: string) =>
  draftOf(page, { title: 'Bob Farrow - Quay', url: 'https://www.quay.com/x' }, { selectionText })

const phone = '+44 20 7946 0018'
const BOB = 'Bob Farrow / CEO / Quay Ltd / bob@quay.com'
const rows: [string, string][] = [
  ['Ann Ode', 'Ann Ode /  / Quay Ltd /  /  /  / '],
  [
    `Ann Ode\nHead of Rope\nMarrow GmbH\nann@marrow.com\n${phone}`,
    `Ann Ode / Head of Rope / Marrow GmbH / ann@marrow.com / ${phone} /  / `,
  ],
  ['Ann Ode, Head of Rope at Marrow GmbH', 'Ann Ode / Head of Rope / Marrow GmbH /  /  /  / '],
  ['Ann Ode, Head of Rope at Marrow', 'Ann Ode / Head of Rope / Marrow /  /  /  / '],
  ['Ann Ode | Head of Rope | Marrow GmbH', 'Ann Ode / Head of Rope / Marrow GmbH /  /  /  / '],
  ['Head of Rope\nAnn Ode', 'Ann Ode / Head of Rope / Quay Ltd /  /  /  / '],
  [
    `You can reach Ann Ode (Head of Rope) under ann.ode@marrow.com or ${phone}.`,
    `Ann Ode / Head of Rope / Quay Ltd / ann.ode@marrow.com / ${phone} /  / `,
  ],
  ['Ann Ode ann@quay.com\nCat Marrow cat@quay.com', 'Ann Ode /  / Quay Ltd / ann@quay.com /  /  / '],
  ['cat@quay.com Cat Lund\nann@quay.com Ann Ode', 'Cat Lund /  / Quay Ltd / cat@quay.com /  /  / '],
  ['Ann Ode\nCat Lund cat@quay.com', 'Ann Ode /  / Quay Ltd /  /  /  / '],
  ['Bob Farrow\nHead of Rope', 'Bob Farrow / Head of Rope / Quay Ltd / bob@quay.com /  /  / '],
  ['Head of Rope', 'Bob Farrow / Head of Rope / Quay Ltd / bob@quay.com /  /  / '],
  ['Marrow GmbH', 'Bob Farrow / CEO / Marrow GmbH / bob@quay.com /  /  / '],
  [
    'Marrow GmbH\nHauptstr. 12\n10115 Berlin',
    'Bob Farrow / CEO / Marrow GmbH / bob@quay.com /  / Hauptstr. 12, 10115 Berlin / ',
  ],
  ['Hauptstr. 12\n10115 Berlin', `${BOB} /  / Hauptstr. 12, 10115 Berlin / `],
  ['Hauptstr. 12, 10115 Berlin', `${BOB} /  / Hauptstr. 12, 10115 Berlin / `],
  ['ann ode', 'Ann Ode /  / Quay Ltd /  /  /  / '],
  ['Xqwz Blorp', 'Xqwz Blorp? /  / Quay Ltd /  /  /  / '],
  ['Xqwz Blorp\nxq@quay.com', 'Xqwz Blorp /  / Quay Ltd / xq@quay.com /  /  / '],
  ['Privacy Policy', `${BOB} /  /  / `],
  ['New York', `${BOB} /  /  / `],
  ['Contact Us', `${BOB} /  /  / `],
  ['test@quay.com', ' /  / Quay Ltd / test@quay.com /  /  / '],
  ['noreply@quay.com', ' /  / Quay Ltd / noreply@quay.com /  /  / '],
  ['sales@quay.com', `${BOB} /  /  / sales@quay.com`],
  ['bob.private [at] quay [dot] com', ' /  / Quay Ltd / bob.private@quay.com /  /  / '],
  [`Marrow GmbH, Tel. ${phone}, Ann Ode`, `Ann Ode /  / Marrow GmbH /  / ${phone} /  / `],
  ['Ode, Ann\nHead of Rope', 'Ann Ode / Head of Rope / Quay Ltd /  /  /  / '],
]

describe('what the user marked', () => {
  it.each(rows)('is read as a page of its own: %j', (text, expected) => {
    expect(main(select(text))).toBe(expected)
  })

  it('gives every person their own line', () => {
    const { people } = select('Ann Ode ann@quay.com\nCat Marrow cat@quay.com')
    expect(people.map(({ name, emails }) => [name.value, emails[0]?.value])).toEqual([
      ['Ann Ode', 'ann@quay.com'],
      ['Cat Marrow', 'cat@quay.com'],
      ['Bob Farrow', 'bob@quay.com'],
    ])
  })

  it('is offered where its words are of no name', () => {
    expect(select('Privacy Policy').offers.map(({ value }) => value)).toContain('Privacy Policy')
  })

  it('leaves the site of another firm out', () => {
    const { company, organisation } = select('Marrow GmbH')
    expect([company.website.value, organisation]).toEqual(['', 'Marrow GmbH'])
    expect(select('Quay Ltd').company.website.value).toBe('https://www.quay.com')
  })
})

describe('a right-click on the mailbox of a function', () => {
  it('makes it the first of the company, even if the page gives it to a person', () => {
    const own = finding('email', 'info@quay.com', said)
    const office = finding('email', 'office@quay.com', { path: '1/0/1' })
    const { people, company } = draftOf([...page, own, office], {}, { clickedLink: 'mailto:info@quay.com' })
    expect(company.emails.map(({ value }) => value)).toEqual(['info@quay.com', 'office@quay.com'])
    expect(people.flatMap(({ emails }) => emails.map(({ value }) => value))).toEqual(['bob@quay.com'])
  })
})
