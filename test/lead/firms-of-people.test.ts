import { describe, expect, it } from 'vitest'
import type { Finding } from '../../lib/evidence/evidence.ts'
import { isFirmPlace, saysFirm } from '../../lib/lead/company/firm-words.ts'
import { firmsOfPeople } from '../../lib/lead/company/firms-of-people.ts'
import { isSiteOwn } from '../../lib/lead/company/same-organisation.ts'
import type { Mention } from '../../lib/lead/mention.ts'
import { createPerson, type Person } from '../../lib/lead/people/person.ts'
import { nameKey } from '../../lib/lead/people/person-name.ts'
import { finding } from './finding.ts'

const names = ['Ann Ode', 'Bob Lund', 'Cleo Marsh', 'Di Weir']

function listed(name: string, index: number): Person {
  const key = nameKey(name)
  const found = finding('name', name, { path: `1/0/1/0/${index}/0` })
  return {
    ...createPerson(key),
    names: [{ key, name, score: 5, stated: false, finding: found, index }],
  }
}
const people = names.map(listed)

/** What stands in one part of each person's card. */
const part = (values: readonly string[], slot = 'p<li<ul|+1'): Finding[] =>
  values.map((value, index) =>
    finding('company', value, {
      subject: 'person',
      label: `= ${names[index]}`,
      slot,
      path: `1/0/1/0/${index}/1`,
    }),
  )
const firmsIn = (findings: readonly Finding[], isOwn = (_: string) => false, all = people) =>
  all.map((person) => firmsOfPeople(findings, all, isOwn).get(person)?.value ?? '')

describe('a part of the cards', () => {
  it('that holds firms does so where nothing else says it', () => {
    const firms = ['Halden Group', 'Red Lantern', 'Marsh & Partners', 'Plain Sailing']
    expect(firmsIn(part(firms))).toEqual(firms)
  })

  it.each([
    ['titles', ['Chair of the Bank', 'Treasurer', 'Lund Bank', 'Halden Group']],
    ['departments', ['Sales', 'Purchasing', 'Information Technology', 'Human Resources']],
    ['towns', ['Oslo', 'Berlin', 'Lyon', 'Turin']],
    ['one firm only', ['Halden Group', 'Halden Group', 'Halden Group', 'Halden Group']],
    ['sentences', ['Speaks Norwegian', 'Likes to sail', 'Joined in spring', 'Came from Halden Group']],
  ])('holds no firms but %s', (_, values) => {
    expect(firmsIn(part(values))).toEqual(['', '', '', ''])
  })

  it('holds no firms where these are the site’s own branches', () => {
    const branches = ['Halden Group Oslo', 'Halden Group Berlin', 'Halden Group Lyon', 'Halden Group Turin']
    const isOwn = (name: string) => isSiteOwn(name, 'Halden Group', 'https://halden.example/')
    expect(firmsIn(part(branches), isOwn)).toEqual(['', '', '', ''])
  })

  it('holds none for fewer than three people', () => {
    expect(firmsIn(part(['Halden Group', 'Lund Bank']))).toEqual(['', '', '', ''])
  })

  it('is known by its class alone', () => {
    const firms = ['Halden', 'Red Lantern', 'Plain Sailing', 'Nine47']
    expect(firmsIn(part(firms, 'p.member-company<li<ul|+1'))).toEqual(firms)
  })

  it('is known by the hosts of the people’s mailboxes', () => {
    const firms = ['Halden', 'Red Lantern', 'Plain Sailing', 'Nine47']
    const hosts = ['halden.example', 'redlantern.example', 'gmail.com', 'yahoo.com']
    const mailed = people.map((person, index): Person => {
      const key = `x@${hosts[index]}`
      const found = finding('email', key)
      const mail: Mention = {
        field: 'email',
        key,
        value: key,
        type: 'work',
        confidence: 1,
        finding: found,
        index,
      }
      return { ...person, contacts: [mail] }
    })
    expect(firmsIn(part(firms), undefined, mailed)).toEqual(firms)
  })

  it('is found by its class where a line above it is missing', () => {
    const firms = part(['Halden Group', 'Red Lantern', 'Lund Bank'], 'p.c<li<ul|+1')
    const odd = part(['', '', '', 'Plain Sailing'], 'p.c<li<ul|+0').slice(3)
    expect(firmsIn([...firms, ...odd])[3]).toBe('Plain Sailing')
  })

  it('gives nobody the name of another person', () => {
    const values = ['Halden Group', 'Lund Bank', 'Marsh Holdings', 'Ann Ode']
    expect(firmsIn(part(values))[3]).toBe('')
  })
})

describe('a column of companies', () => {
  const column = (...values: string[]) =>
    values.map((value, index) =>
      finding('company', value, { subject: 'person', label: 'column', path: `1/0/1/0/${index}/1` }),
    )

  it('is believed by its head', () => {
    expect(firmsIn(column('Bluewater', 'Tidewise'))).toEqual(['Bluewater', 'Tidewise', '', ''])
  })

  it('says nothing of people where all of it is one', () => {
    expect(firmsIn(column('Bluewater', 'Bluewater'))).toEqual(['', '', '', ''])
  })
})

describe('a firm', () => {
  it.each([
    'Halden Ltd.',
    'Ode & Partners',
    'First Bank',
    'Universität Marrow',
    'Sparkassenverband',
    'Lund Holding',
  ])('is named by its words: %s', (text) => expect(saysFirm(text)).toBe(true))

  it.each([
    'Group Sales Manager',
    'Oslo',
    'Sales & Marketing',
    'Director',
    'Embankment',
    'Grouper',
    'CEO, Halden Ltd.',
  ])('is not: %s', (text) => expect(saysFirm(text)).toBe(false))

  it.each([
    'span.company<p<li|+1',
    'p.speaker__org<div<div|+0',
    'td.firma|td2',
    'p.member-company-name<li<ul|0',
  ])('has a place named so: %s', (slot) => expect(isFirmPlace(slot)).toBe(true))

  it.each(['p.role<li.company<ul|+1', 'p.organic<li<ul|+1', 'p<li<ul|+1', null])('has not: %s', (slot) => {
    expect(isFirmPlace(slot)).toBe(false)
  })
})
