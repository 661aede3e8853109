// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { stubCheckVisibility } from '../pages/open-page.ts'
import { factsOf, json, saidBy } from './facts-of.ts'
import { readHtml } from './read-html.ts'

beforeAll(stubCheckVisibility)

const person = (more: object) => json({ '@type': 'Person', name: 'Ann Ode', ...more })

describe('JSON-LD', () => {
  it('joins the things of a graph by their ids', async () => {
    const graph = [
      { '@type': 'Organization', '@id': '#acme', name: 'Acme', email: 'desk@acme.example' },
      { '@type': 'Person', name: 'Ann Ode', worksFor: { '@id': '#acme' } },
    ]
    const facts = await factsOf(json({ '@context': 'https://schema.org', '@graph': graph }))
    expect(facts.map(({ field, value, subject }) => [field, value, subject])).toEqual([
      ['email', 'desk@acme.example', 'organisation'],
      ['company', 'Acme', 'organisation'],
      ['name', 'Ann Ode', 'person'],
      ['company', 'Acme', 'person'],
    ])
  })

  it('joins nothing to a thing without an id', async () => {
    const facts = await factsOf(person({ worksFor: {}, jobTitle: 'CTO' }))
    expect(facts.map(({ field }) => field)).toEqual(['title', 'name'])
  })

  it('may be a list, and give lists', async () => {
    const ann = {
      '@type': ['Person', 'Employee'],
      name: 'Ann Ode',
      email: ['a@acme.example', 'b@acme.example'],
    }
    expect(await saidBy(json([ann, { '@type': 'Person', name: 'Bob Lund' }]))).toEqual([
      'email a@acme.example',
      'email b@acme.example',
      'name Ann Ode',
      'name Bob Lund',
    ])
  })

  it('gives a person’s title as text, as a thing, or as an occupation', async () => {
    for (const more of [
      { jobTitle: 'CTO' },
      { jobTitle: { '@type': 'DefinedTerm', name: 'CTO' } },
      { hasOccupation: { '@type': 'Occupation', name: 'CTO' } },
      { worksFor: { '@type': 'OrganizationRole', roleName: 'CTO' }, jobTitle: [{ name: 'CTO' }] },
    ])
      expect(await saidBy(person(more))).toContain('title CTO')
  })

  it('gives a person’s own contact points to that person', async () => {
    const html = person({
      contactPoint: [{ '@type': 'ContactPoint', telephone: '1', contactType: 'office' }],
    })
    const [, phone] = await factsOf(html)
    expect(phone).toMatchObject({
      field: 'phone',
      value: '1',
      subject: 'person',
      label: 'office',
      record: 'j1',
    })
  })

  it.each([
    [
      'whole addresses for words',
      { '@type': 'https://schema.org/Person', 'https://schema.org/name': 'Ann Ode' },
    ],
    ['prefixes', { '@type': 'schema:Person', 'schema:name': 'Ann Ode' }],
    ['values with a language', { '@type': 'Person', name: { '@value': 'Ann Ode', '@language': 'en' } }],
  ])('may have %s', async (_, data) => {
    expect(await saidBy(json(data))).toEqual(['name Ann Ode'])
  })

  it('tells a page’s main person from those whom it mentions', async () => {
    const page = {
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Person', name: 'Ann Ode', colleague: { '@type': 'Person', name: 'Bob Lund' } },
    }
    expect((await factsOf(json(page))).map(({ value, role }) => [value, role])).toEqual([
      ['Ann Ode', 'main'],
      ['Bob Lund', null],
    ])
  })

  it('tells an article’s author from its publisher', async () => {
    const article = {
      '@type': 'NewsArticle',
      author: [{ '@type': 'Person', name: 'Ann Ode' }],
      publisher: {
        '@type': 'Organization',
        name: 'Acme',
        logo: { '@type': 'ImageObject', url: '/logo.png' },
      },
    }
    expect((await factsOf(json(article))).map(({ field, value, role }) => [field, value, role])).toEqual([
      ['name', 'Ann Ode', 'author'],
      ['company', 'Acme', null],
    ])
  })

  it('that is broken costs only itself', async () => {
    const html =
      json('{"@type":"Person","name":"Ann "Quick" Ode"}') + json({ '@type': 'Person', name: 'Bob Lund' })
    expect(await saidBy(html)).toEqual(['name Bob Lund'])
  })

  it('may be encoded as HTML', async () => {
    expect(
      await saidBy(json('{&quot;@type&quot;:&quot;Person&quot;,&quot;name&quot;:&quot;Ann Ode&quot;}')),
    ).toEqual(['name Ann Ode'])
  })

  it('is known by its type in any case and with a charset', async () => {
    const html =
      '<script type="Application/LD+JSON; charset=utf-8">{"@type":"Person","name":"Ann Ode"}</script>'
    expect(await saidBy(html)).toEqual(['name Ann Ode'])
  })

  it('has an address that is no organisation, whatever stands in it', async () => {
    const address = { '@type': 'PostalAddress', name: 'Head office', telephone: '1', addressLocality: 'Town' }
    const facts = await factsOf(json({ '@type': 'Organization', name: 'Acme', address }))
    expect(facts.map(({ field, value }) => [field, value])).toEqual([
      ['company', 'Acme'],
      ['address', 'Town'],
    ])
  })
})

describe('OpenGraph', () => {
  it('gives the contact data of a business', async () => {
    const meta = (name: string, content: string) =>
      `<meta property="business:contact_data:${name}" content="${content}">`
    const html =
      meta('street_address', '5 Fictional Row') +
      meta('postal_code', '1234') +
      meta('locality', 'Town') +
      meta('country_name', 'Austria') +
      meta('email', 'desk@acme.example') +
      meta('phone_number', '1') +
      meta('fax_number', '2') +
      meta('website', 'https://acme.example/')
    const facts = await factsOf(html)
    expect(facts.map(({ field, value, label }) => [field, value, label])).toEqual([
      ['address', '5 Fictional Row, 1234, Town, Austria', ''],
      ['email', 'desk@acme.example', ''],
      ['phone', '1', ''],
      ['phone', '2', 'Fax'],
      ['website', 'https://acme.example/', ''],
    ])
    expect(new Set(facts.map(({ subject }) => subject))).toEqual(new Set(['organisation']))
    expect((await readHtml(html)).countries).toEqual(['Austria'])
  })
})
