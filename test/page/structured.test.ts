// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { parseJson } from '../../lib/evidence/structured/read-json-ld.ts'
import { stubCheckVisibility } from '../pages/open-page.ts'
import { readHtml } from './read-html.ts'

beforeAll(stubCheckVisibility)

const read = (html: string) => readHtml(html)
const structured = async (html: string) =>
  (await read(html)).findings.filter(({ source }) => source === 'structured')
const json = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const shortly = async (html: string) =>
  (await structured(html)).map(({ field, value, subject, role }) => [field, value, subject, role])

describe('JSON as pages write it', () => {
  it.each([
    ['{"a":1}'],
    [' <!-- {"a":1} --> '],
    ['//<![CDATA[\n{"a":1}\n//]]>'],
    ['/*<![CDATA[*/{"a":1}/*]]>*/'],
    ['{"a":1};'],
    ['{"a":1,}'],
  ])('is understood: %s', async (text) => {
    expect(parseJson(text)).toEqual({ a: 1 })
  })

  it('may hold raw line ends in strings', async () => {
    expect(parseJson('{"a":"one\ntwo\t"}')).toEqual({ a: 'one two ' })
  })

  it.each(['', '{', 'no', '[[[[', '{"a":}'])('is given up: "%s"', async (text) => {
    expect(parseJson(text)).toBeUndefined()
  })
})

describe('structured data', () => {
  it('gives a page’s subject and his employer', async () => {
    const person = {
      '@type': 'Person',
      givenName: 'Ann',
      familyName: 'Ode',
      jobTitle: 'CTO',
      worksFor: { '@type': 'Organization', name: 'Acme' },
    }
    expect(await shortly(json({ '@type': 'ProfilePage', mainEntity: person }))).toEqual([
      ['name', 'Ann Ode', 'person', 'main'],
      ['title', 'CTO', 'person', 'main'],
      ['company', 'Acme', 'person', 'main'],
      ['company', 'Acme', 'organisation', null],
    ])
  })

  it('knows an author, though he is described before the article', async () => {
    const graph = [
      { '@type': 'Person', '@id': '#ann', name: 'Ann Ode' },
      { '@type': 'Article', author: { '@id': '#ann' } },
    ]
    expect(await shortly(json({ '@graph': graph }))).toEqual([['name', 'Ann Ode', 'person', 'author']])
  })

  it('gives an organisation of any kind by what it says of itself', async () => {
    const business = {
      '@type': 'HairSalon',
      name: 'Acme',
      telephone: ['1', '2'],
      faxNumber: '3',
      address: { addressLocality: 'Town', addressCountry: { name: 'x' } },
    }
    expect(await shortly(json(business))).toEqual([
      ['phone', '1', 'organisation', 'main'],
      ['phone', '2', 'organisation', 'main'],
      ['phone', '3', 'organisation', 'main'],
      ['company', 'Acme', 'organisation', 'main'],
      ['address', 'Town', 'organisation', 'main'],
    ])
    expect((await structured(json(business))).find(({ value }) => value === '3')?.label).toBe('Fax')
  })

  it('gives contact points to their organisation, with what they are for', async () => {
    const point = {
      '@type': 'ContactPoint',
      contactType: 'sales',
      telephone: '1',
      email: 'mailto:a@b.example',
    }
    const found = await structured(json({ '@type': 'Organization', name: 'Acme', contactPoint: [point] }))
    expect(new Set(found.map(({ record }) => record)).size).toBe(1)
    expect(found.map(({ field, value, label }) => [field, value, label])).toEqual([
      ['company', 'Acme', ''],
      ['email', 'a@b.example', 'sales'],
      ['phone', '1', 'sales'],
    ])
  })

  it('tells the page’s countries', async () => {
    const address = { '@type': 'PostalAddress', addressCountry: 'AT' }
    expect(
      (await read(json({ '@type': 'Event', location: { '@type': 'Place', address } }))).countries,
    ).toEqual(['AT'])
  })

  it('does not take events, offers or pages for organisations', async () => {
    expect(
      await shortly(
        json([
          { '@type': 'Event', name: 'Fair', email: 'a@b.example', address: 'x' },
          { '@type': 'WebSite', name: 'Acme' },
        ]),
      ),
    ).toEqual([])
  })

  it('survives rings, hostile keys and a flood', async () => {
    const ring =
      '{"@type":"Person","@id":"a","name":"Ann Ode","knows":{"@id":"a"},"__proto__":{"x":1},"constructor":{"name":"y"}}'
    expect(await shortly(`<script type="application/ld+json">${ring}</script>`)).toEqual([
      ['name', 'Ann Ode', 'person', 'main'],
    ])
    expect(
      await structured(
        json(Array.from({ length: 5_000 }, (_, index) => ({ '@type': 'Person', name: `P${index}` }))),
      ),
    ).toHaveLength(2_000)
  })

  it('reads microdata with scopes in scopes', async () => {
    const html = `<div itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Acme</b>
      <div itemprop="employee" itemscope itemtype="https://schema.org/Person"><a itemprop="name" href="/ann">Ann Ode</a>
      <a itemprop="email" href="mailto:ann@acme.example">mail</a><meta itemprop="jobTitle" content="CTO"></div></div>`
    expect(await shortly(html)).toEqual([
      ['company', 'Acme', 'organisation', 'main'],
      ['email', 'ann@acme.example', 'person', null],
      ['title', 'CTO', 'person', null],
      ['name', 'Ann Ode', 'person', null],
    ])
  })

  it('reads microdata that itemref refers to', async () => {
    const html = `<div itemscope itemtype="https://schema.org/Person" itemref="more"><b itemprop="name">Ann Ode</b></div>
      <p id="more"><i itemprop="jobTitle">CTO</i></p>`
    expect((await shortly(html)).map(([field, value]) => [field, value])).toEqual([
      ['title', 'CTO'],
      ['name', 'Ann Ode'],
    ])
  })
})

describe('meta elements', () => {
  it('name the site and the author', async () => {
    const html = '<meta property="og:site_name" content="Acme"><meta name="author" content="Ann Ode">'
    expect(
      (await read(html)).findings.map(({ field, value, role, source }) => [field, value, role, source]),
    ).toEqual([
      ['company', 'Acme', 'main', 'meta'],
      ['name', 'Ann Ode', 'author', 'meta'],
    ])
  })

  it('name the person of a profile', async () => {
    const html =
      '<meta property="profile:first_name" content="Ann"><meta property="profile:last_name" content="Ode">'
    expect((await read(html)).findings.map(({ value, role }) => [value, role])).toEqual([['Ann Ode', 'main']])
  })
})
