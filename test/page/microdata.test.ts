// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { stubCheckVisibility } from '../pages/open-page.ts'
import { factsOf, saidBy } from './facts-of.ts'

beforeAll(stubCheckVisibility)

const scope = (type: string) => `itemscope itemtype="https://schema.org/${type}"`

describe('microdata', () => {
  it('refers to properties elsewhere, texts as well as things', async () => {
    const html = `<div ${scope('Person')} itemref="phone firm nowhere"><b itemprop="name">Ann Ode</b></div>
      <p id="phone">call <i itemprop="telephone">1</i></p>
      <p id="firm" itemprop="worksFor" ${scope('Organization')}><b itemprop="name">Acme</b></p>`
    const facts = await factsOf(html)
    expect(facts.map(({ field, value, subject }) => [field, value, subject])).toEqual([
      ['phone', '1', 'person'],
      ['name', 'Ann Ode', 'person'],
      ['company', 'Acme', 'person'],
      ['company', 'Acme', 'organisation'],
    ])
  })

  it('gives the people of a list, each with their own', async () => {
    const item = (name: string, phone: string) =>
      `<li itemprop="itemListElement" ${scope('ListItem')}><p itemprop="item" ${scope('Person')}>
      <b itemprop="name">${name}</b> <i itemprop="telephone">${phone}</i></p></li>`
    const facts = await factsOf(
      `<ul ${scope('ItemList')}>${item('Ann Ode', '1')}${item('Bob Lund', '2')}</ul>`,
    )
    expect(facts.map(({ value, record }) => [value, record])).toEqual([
      ['1', 'm3'],
      ['Ann Ode', 'm3'],
      ['2', 'm5'],
      ['Bob Lund', 'm5'],
    ])
  })

  it('gives the parts of an address as one', async () => {
    const html = `<div ${scope('Person')}><b itemprop="name">Ann Ode</b><p itemprop="address" ${scope('PostalAddress')}>
      <i itemprop="streetAddress">5 Fictional Row</i>, <i itemprop="addressLocality">Town</i></p></div>`
    expect(await saidBy(html)).toEqual(['address 5 Fictional Row, Town', 'name Ann Ode'])
  })

  it('takes the text of a link, but where it leads of an address on the web', async () => {
    const html = `<p ${scope('Person')}><a itemprop="name url" href="https://ann.example/">Ann Ode</a>
      <a itemprop="email" href="/contact">ann@acme.example</a> <a itemprop="telephone" href="tel:1">call</a>
      <a itemprop="address" href="https://maps.example/">5 Fictional Row</a></p>`
    expect(await saidBy(html)).toEqual([
      'address 5 Fictional Row',
      'email ann@acme.example',
      'name Ann Ode',
      'phone 1',
      'profile https://ann.example/',
    ])
  })

  it('stands where it stands, and may be hidden', async () => {
    const html = `<p ${scope('Person')}><b itemprop="name">Ann Ode</b><i itemprop="email" style="display:none">ann@acme.example</i></p>`
    expect(
      (await factsOf(html)).map(({ value, path, slot, visible }) => [value, path, slot, visible]),
    ).toEqual([
      ['ann@acme.example', '1/0/1', 'i.<p.<body.', false],
      ['Ann Ode', '1/0/0', 'b.<p.<body.', true],
    ])
  })
})
