import { describe, expect, it } from 'vitest'
import { FILL, FLAG } from '../../lib/lead/confidence-bands.ts'
import { parseAtHome } from '../../lib/lead/phones/parse-phone.ts'
import { voteCountry } from '../../lib/lead/phones/vote-country.ts'
import { card, draftOf } from './draft-of.ts'
import { finding } from './finding.ts'
import { phonesOnPage } from './phones-on-page.ts'

/** What the form does with a value: fills it in, marks it as well, or leaves it to the offers. */
function band(confidence = 0): 'filled' | 'marked' | 'left out' {
  if (confidence >= FILL) return 'filled'
  return confidence >= FLAG ? 'marked' : 'left out'
}

describe('a title in words that are no title’s', () => {
  const people = [
    ['Ann Ode', 'ann@acme.example', 'Rope whisperer'],
    ['Bob Lund', 'bob@acme.example', 'Knots and bends'],
    ['Cleo Marsh', 'cleo@acme.example', 'Splices'],
  ] as const
  /** So many of the cards have theirs in the same slot; the others are clear by their words. */
  const bandsOf = (alike: number) =>
    draftOf(
      people.flatMap(([name, email, title], index) => [
        ...card(index, name, email),
        index < alike
          ? finding('title', title, { path: `1/0/2/${index}/1`, slot: 'p.role<li.' })
          : finding('title', 'CEO', { path: `1/0/2/${index}/1` }),
      ]),
    ).people.map(({ title }) => band(title.origins[0]?.confidence))

  it('is marked, unless three cards have one in the same place', () => {
    expect(bandsOf(1)).toEqual(['marked', 'filled', 'filled'])
    expect(bandsOf(2)).toEqual(['marked', 'marked', 'filled'])
    expect(bandsOf(3)).toEqual(['filled', 'filled', 'filled'])
  })
})

describe('an address in a line', () => {
  it.each([
    ['5 Fictional Street, London N1 7GU', 'marked'],
    ['12345 Town', 'marked'],
    ['Hall 7 behind the harbour', 'left out'],
  ])('is in the form as far as it looks like one: %s', (line, expected) => {
    const { company, offers } = draftOf([finding('address', line)])
    expect(band(company.address.origins[0]?.confidence)).toBe(expected)
    expect(offers.map(({ value }) => value)).toEqual(expected === 'left out' ? [line] : [])
  })

  it('is the surer the more it looks like one', () => {
    const lines = ['12345 Town', '5 Fictional Street', '5 Fictional Street, London N1 7GU']
    const [town, street, both] = lines.map(
      (line) => draftOf([finding('address', line)]).company.address.origins[0]?.confidence ?? 0,
    )
    expect([town, street].map((confidence = 0) => confidence < (both ?? 0))).toEqual([true, true])
  })
})

describe('a company with a person’s name', () => {
  it('is marked where nothing else is the company, and another would be filled in', () => {
    const stated = (name: string) => {
      const own = { source: 'structured', role: 'main', path: null } as const
      const person = finding('name', 'Ann Ode', { ...own, subject: 'person', record: 'j1' })
      const company = finding('company', name, { ...own, subject: 'organisation', record: 'j2' })
      const page = { url: 'https://www.annode.example/', title: 'Welcome' }
      return draftOf([person, company], page).company.name
    }
    expect(band(stated('Ann Ode').origins[0]?.confidence)).toBe('marked')
    expect(band(stated('Ann Ode Ropes').origins[0]?.confidence)).toBe('filled')
  })
})

describe('a name in running text', () => {
  it('is offered where a given name speaks for it, and two capitals alone are not', () => {
    const names = ['Marrow Quay', 'Zbynek Marrow'].map((name, index) =>
      finding('name', name, { path: `1/0/${index}/4` }),
    )
    expect(draftOf(names).offers.map(({ value }) => value)).toEqual(['Zbynek Marrow'])
  })
})

describe('a phone number', () => {
  it('of another country than the page’s is marked', () => {
    const page = { url: 'https://halden.co.uk/', locale: 'en_GB' }
    const [home] = phonesOnPage('Tel: 020 7946 0018', page)
    const [abroad] = phonesOnPage('Tel: (202) 555-0143', page)
    expect([home?.key, band(home?.confidence)]).toEqual(['+442079460018', 'filled'])
    expect([abroad?.key, band(abroad?.confidence)]).toEqual(['+12025550143', 'marked'])
  })

  it('that exists in two countries is of the one that writes it in these groups', () => {
    const alike = new Map([
      ['JP', 1],
      ['FR', 1],
    ])
    expect(voteCountry(['01 99 00 12 34'], alike)).toBe('FR')
    expect(voteCountry(['019-900-1234'], alike)).toBe('JP')
    expect(voteCountry(['019-900-1234'], new Map([...alike].reverse()))).toBe('JP')
  })

  it('of a pager is none', () => {
    expect(parseAtHome('1684583', 'DE')).toBeNull()
  })
})
