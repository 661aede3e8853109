// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { stubCheckVisibility } from '../pages/open-page.ts'
import { factsOf, saidBy } from './facts-of.ts'

beforeAll(stubCheckVisibility)

const card = (inner: string) => `<div class="vcard">${inner}</div>`

describe('an hCard', () => {
  it('gives a person', async () => {
    const html = card(`<a class="fn url" href="https://ann.example/">Ann Ode</a>, <i class="title">CTO</i> of
      <b class="org"><i class="organization-name">Acme</i> <i class="organization-unit">Sales</i></b>
      <a class="email" href="mailto:ann@acme.example">write</a>`)
    const facts = await factsOf(html)
    expect(await saidBy(html)).toEqual([
      'company Acme',
      'email ann@acme.example',
      'name Ann Ode',
      'profile https://ann.example/',
      'title CTO',
    ])
    expect(new Set(facts.map(({ subject, role, record }) => `${subject} ${role} ${record}`))).toEqual(
      new Set(['person main h1']),
    )
  })

  it('may give the name in its parts', async () => {
    const html = card('<b class="n"><i class="family-name">Ode</i> <i class="given-name">Ann</i></b>')
    expect(await saidBy(html)).toEqual(['name Ann Ode'])
  })

  it('is an organisation’s where its name is that of one', async () => {
    const html = card('<b class="fn org">Acme</b> <i class="tel">1</i>')
    expect((await factsOf(html)).map(({ field, value, subject }) => [field, value, subject])).toEqual([
      ['phone', '1', 'organisation'],
      ['company', 'Acme', 'organisation'],
    ])
  })

  it('has the address of its parts', async () => {
    const html = card(`<b class="fn">Ann Ode</b><p class="adr"><i class="street-address">5 Fictional Row</i>
      <i class="postal-code">1234</i> <i class="locality">Town</i> <i class="country-name">Austria</i></p>`)
    expect(await saidBy(html)).toEqual(['address 5 Fictional Row, 1234, Town, Austria', 'name Ann Ode'])
  })

  it('tells a fax from a phone, whatever the case', async () => {
    const html =
      card(`<b class="fn">Ann Ode</b><p class="tel"><i class="type">FAX</i> <i class="value">1</i></p>
      <p class="tel"><i class="type">Work</i> <i class="value">2</i></p>`)
    const phones = (await factsOf(html)).filter(({ field }) => field === 'phone')
    expect(phones.map(({ value, label }) => [value, label])).toEqual([
      ['2', ''],
      ['1', 'Fax'],
    ])
  })

  it.each([
    [
      'parts of the value',
      '<i class="tel">call <b class="value">+1 202</b> or <b class="value">5550143</b></i>',
      '+1 2025550143',
    ],
    [
      'a value’s title',
      '<i class="tel">call <b class="value-title" title="+12025550143"></b></i>',
      '+12025550143',
    ],
    ['an abbreviation’s title', '<abbr class="tel" title="+12025550143">call</abbr>', '+12025550143'],
    ['a link', '<a class="tel" href="tel:+12025550143">call</a>', '+12025550143'],
  ])('gives a number by %s', async (_, tel, number) => {
    expect(await saidBy(card(`<b class="fn">Ann Ode</b>${tel}`))).toEqual(['name Ann Ode', `phone ${number}`])
  })

  it.each([
    '<p class="vcard author"><a class="fn" href="/ann">Ann Ode</a></p>',
    '<p class="author"><span class="vcard"><b class="fn">Ann Ode</b></span></p>',
    '<p class="p-author h-card"><b class="p-name">Ann Ode</b></p>',
  ])('is only an author’s: %s', async (html) => {
    expect((await factsOf(html)).map(({ value, role }) => [value, role])).toEqual([['Ann Ode', 'author']])
  })

  it('that says for whom a person works is an organisation’s', async () => {
    const html = card(
      '<b class="fn">Ann Ode</b> of <i class="org vcard"><b class="fn">Acme</b> <i class="tel">1</i></i>',
    )
    expect((await factsOf(html)).map(({ field, value, subject }) => [field, value, subject])).toEqual([
      ['name', 'Ann Ode', 'person'],
      ['company', 'Acme', 'person'],
      ['phone', '1', 'organisation'],
      ['company', 'Acme', 'organisation'],
    ])
  })

  it('without a name is nobody’s', async () => {
    expect(await factsOf(card('<i class="email">ann@acme.example</i>'))).toEqual([])
  })
})

describe('an h-card', () => {
  it('gives a person, his employer and their address', async () => {
    const html = `<div class="h-card"><b class="p-name">Ann Ode</b><i class="p-job-title">CTO</i>
      <a class="p-org h-card" href="https://acme.example">Acme</a> <i class="p-tel">1</i>
      <a class="u-email" href="mailto:ann@acme.example">write</a> <a class="u-url" href="https://ann.example/">me</a>
      <p class="p-adr h-adr"><i class="p-street-address">5 Fictional Row</i> <i class="p-locality">Town</i></p></div>`
    expect(await saidBy(html)).toEqual([
      'address 5 Fictional Row, Town',
      'company Acme',
      'email ann@acme.example',
      'name Ann Ode',
      'phone 1',
      'profile https://ann.example/',
      'title CTO',
    ])
  })

  it('of an organisation may hold those of its people', async () => {
    const html = `<div class="h-card"><b class="p-name p-org">Acme</b>
      <div class="h-card"><b class="p-name">Ann Ode</b><i class="p-role">CTO</i></div></div>`
    expect((await factsOf(html)).map(({ value, subject, record }) => [value, subject, record])).toEqual([
      ['Acme', 'organisation', 'h1'],
      ['CTO', 'person', 'h2'],
      ['Ann Ode', 'person', 'h2'],
    ])
  })

  it('that marks none of its parts gives nothing', async () => {
    expect(await factsOf('<a class="h-card" href="https://ann.example/">Ann Ode</a>')).toEqual([])
  })
})
