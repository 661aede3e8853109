// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../lib/page/read-page.ts'
import { openPage, stubCheckVisibility } from '../pages/open-page.ts'
import { readHtml } from './read-html.ts'

beforeAll(stubCheckVisibility)

const card = (alt: string, text: string) => `<div class="card"><img alt="${alt}">${text}</div>`
const grid = (...cards: string[]) => `<main><div class="grid">${cards.join('')}</div></main>`
const pictured = async (html: string) =>
  (await readHtml(html)).findings.filter(({ source }) => source === 'image')
const namesOf = async (html: string) =>
  (await pictured(html)).filter(({ field }) => field === 'name').map(({ value }) => value)

const unnamed = '<p>Head of Sales</p>'

describe('the words of a picture', () => {
  it('are reported with the number of lines before it', async () => {
    const html = '<p>One</p><img alt="Ann  Ode"><p>Two</p><img alt=""><img><img alt="x" hidden>'
    const { images, slots } = await readPage(openPage(html))
    expect(
      images.map(({ alt, line, visible, path, slot }) => [alt, line, visible, path, slots[slot]]),
    ).toEqual([
      ['Ann Ode', 1, true, '1/1', 'img.<body.<html.'],
      ['x', 2, false, '1/5', 'img.<body.<html.'],
    ])
  })

  it('name the person of a card that names nobody', async () => {
    const html = grid(card('Ann Ode', unnamed), card('Bob Lund', '<p>Engineer</p>'))
    const [ann, bob] = await pictured(html)
    expect(ann).toMatchObject({
      field: 'name',
      value: 'Ann Ode',
      path: '1/0/0/0/0',
      slot: 'img.<div.card<div.grid',
    })
    expect(bob).toMatchObject({ value: 'Bob Lund', snippet: 'Bob Lund' })
  })

  it('stand before the lines of their card, which may be titles', async () => {
    const html = grid(card('Ann Ode', unnamed), card('Bob Lund', '<p>Engineer</p>'))
    expect((await readHtml(html)).findings.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'name Ann Ode',
      'title Head of Sales',
      'name Bob Lund',
      'title Engineer',
    ])
  })

  it('are read behind all lines too', async () => {
    expect(
      await namesOf('<main><div><div><p>Head of Sales</p><img alt="Ann Ode"></div></div></main>'),
    ).toEqual(['Ann Ode'])
  })

  it('agree with the name of their card, which may say more or less', async () => {
    expect(
      await namesOf(grid(card('Ann Ode', '<h3>Dr. Ann Ode</h3>'), card('Bob J. Lund', '<h3>Bob Lund</h3>'))),
    ).toEqual(['Ann Ode', 'Bob J. Lund'])
  })

  it.each([
    ['Photo of Ann Ode', 'Ann Ode'],
    ['Portrait: Ann Ode', 'Ann Ode'],
    ['Foto von Ann Ode', 'Ann Ode'],
    ['Ann Ode headshot', 'Ann Ode'],
    ['Ann Ode – Profilbild', 'Ann Ode'],
    ['Retrato de Ann Ode', 'Ann Ode'],
  ])('may say that they are a picture’s: %s', async (alt, name) => {
    expect(await namesOf(grid(card(alt, unnamed), card('Bob Lund', unnamed)))).toEqual([name, 'Bob Lund'])
  })

  it('may hold the title as well', async () => {
    const found = await pictured(grid(card('Ann Ode, Head of Sales', '<p>Call me</p>')))
    expect(found.map(({ field, value }) => [field, value])).toEqual([
      ['name', 'Ann Ode'],
      ['title', 'Head of Sales'],
    ])
  })

  it.each([
    ['of a card that names somebody else', grid(card('Ann Ode', '<h3>Bob Lund</h3>'))],
    ['of a picture alone', '<main><div><img alt="Ann Ode"></div></main>'],
    ['of a logo', '<main><div><img class="logo" alt="Ann Ode"><p>Sales</p></div></main>'],
    ['of several people', grid(card('Ann Ode, Bob Lund', unnamed))],
    ['of a menu', '<main><nav><div><img alt="Ann Ode"><a>Team</a></div></nav></main>'],
    ['of no person', grid(card('a rope', unnamed))],
  ])('name nobody where they are those %s', async (_, html) => {
    expect(await namesOf(html)).toEqual([])
  })

  it('of one card say nothing of the next', async () => {
    const html = grid(card('Ann Ode', '<h3>Ann Ode</h3>'), card('Bob Lund', unnamed))
    expect(await namesOf(html)).toEqual(['Ann Ode', 'Bob Lund'])
  })
})

describe('a link to a contact card', () => {
  const cards = async (href: string) =>
    (await readHtml(`<a href="${href}">vCard</a>`, 'https://acme.example/team/ann')).findings.filter(
      ({ field }) => field === 'card',
    )

  it.each([
    ['/cards/ann.vcf', 'https://acme.example/cards/ann.vcf'],
    ['ann.VCF?download=1', 'https://acme.example/team/ann.VCF?download=1'],
    ['https://cdn.example/a%20b.vcf#x', 'https://cdn.example/a%20b.vcf#x'],
  ])('is reported by its whole address: %s', async (href, address) => {
    expect(await cards(href)).toMatchObject([
      { value: address, source: 'link', snippet: 'vCard', path: '1/0' },
    ])
  })

  it.each([
    "javascript:open('x.vcf')//longer than that",
    'data:text/vcard,BEGIN:VCARD#.vcf',
    'ftp://acme.example/ann.vcf',
    '/vcf/ann.html',
    '/ann.vcfx',
    `/ann.vcf?${'a'.repeat(500)}`,
  ])('is nothing that a browser would not open as one: %s', async (href) => {
    expect(await cards(href)).toEqual([])
  })
})
