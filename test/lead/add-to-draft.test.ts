import { describe, expect, it } from 'vitest'
import { addToDraft } from '../../lib/lead/add-to-draft.ts'
import type { Draft } from '../../lib/lead/draft.ts'
import { draftOf, team } from './draft-of.ts'

const typed = (draft: Draft): Draft => ({ ...draft, touched: true })
const who = ({ people, company }: Draft) => [
  ...people.map(({ name, emails }) => [name.value, ...emails.map(({ value }) => value)].join(' ')),
  ...company.emails.map(({ value }) => value),
]
const pointed = (clickedLink: string, page = team) => draftOf(page, {}, { clickedLink })

describe('a link that is pointed at while the user works on a lead', () => {
  const worked = typed(draftOf(team.slice(0, 2)))

  it('brings the person it belongs to, in front', () => {
    expect(who(addToDraft(worked, pointed('mailto:bob@acme.example')))).toEqual([
      'Bob Lund bob@acme.example',
      'Ann Ode ann@acme.example',
    ])
  })

  it('of a function joins the company, and brings nobody', () => {
    expect(who(addToDraft(worked, pointed('mailto:info@acme.example')))).toEqual([
      'Ann Ode ann@acme.example',
      'info@acme.example',
    ])
  })

  it('is once with whom the user has named anew', () => {
    const [ann] = worked.people
    if (ann === undefined) return expect.unreachable()
    const named = { ...worked, people: [{ ...ann, name: { ...ann.name, value: 'Anna Oder', edited: true } }] }
    const link = pointed('mailto:ANN@acme.example')
    expect(who(addToDraft(named, link))).toEqual(['Anna Oder ann@acme.example'])
  })

  it('to a number that two share brings the other as well', () => {
    const shared = (draft: Draft): Draft => ({
      ...draft,
      people: draft.people.map((person) => ({
        ...person,
        phones: pointed('tel:+12025550143', []).people[0]?.phones ?? [],
      })),
    })
    const bob = shared(pointed('mailto:bob@acme.example', team.slice(2)))
    expect(who(addToDraft(shared(worked), bob))).toHaveLength(2)
  })

  it('changes nothing where the page has nothing of it', () => {
    expect(addToDraft(worked, draftOf(team))).toBe(worked)
  })
})
