// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../lib/page/read-page.ts'
import { openPage, stubCheckVisibility } from '../pages/open-page.ts'
import { readHtml } from './read-html.ts'

beforeAll(stubCheckVisibility)

const read = (html: string) => readPage(openPage(html))
const linesOf = async (html: string) => (await read(html)).lines
const textsOf = async (html: string) => (await linesOf(html)).map(({ text }) => text.trim())
const emailsOf = async (html: string) =>
  (await readHtml(html)).findings.filter(({ field }) => field === 'email').map(({ value }) => value)

describe('a line', () => {
  it.each([
    ['br', '<p>Ann Ode<br>CTO<br><br>desk 5</p>', ['Ann Ode', 'CTO', 'desk 5']],
    ['pre', '<pre>Ann   Ode\n CTO\n\ndesk 5</pre>', ['Ann Ode', 'CTO', 'desk 5']],
    ['cells', '<table><tr><td>Ann Ode<td>CTO<tr><td>Bob Lund</table>', ['Ann Ode', 'CTO', 'Bob Lund']],
    ['details', '<details><summary>Sales</summary><p>Ann Ode</p></details>', ['Sales', 'Ann Ode']],
    ['a dialog', '<dialog><h2>Sales</h2>Ann Ode</dialog>', ['Sales', 'Ann Ode']],
    ['definitions', '<dl><dt>Ann Ode<dd>CTO</dl>', ['Ann Ode', 'CTO']],
    ['a fieldset', '<fieldset><legend>Sales</legend>Ann Ode</fieldset>', ['Sales', 'Ann Ode']],
    ['text around a block', '<div>Ann Ode<p>CTO</p>desk 5</div>', ['Ann Ode', 'CTO', 'desk 5']],
    ['inline elements', '<p><b>Ann</b> <i>Ode</i><wbr>, CTO</p>', ['Ann Ode\u2060, CTO']],
    ['unknown elements', '<x-name>Ann Ode</x-name><x-title>CTO</x-title>', ['Ann Ode', 'CTO']],
  ])('is what the visitor sees as one: %s', async (_, html, texts) => {
    expect(await textsOf(html)).toEqual(texts)
  })

  it('says whether it is shown: what a tab hides is there, and marked', async () => {
    const html = '<div role="tabpanel">one</div><div role="tabpanel" hidden><p>two</p></div>'
    expect((await linesOf(html)).map(({ text, visible }) => [text, visible])).toEqual([
      ['one', true],
      ['two', false],
    ])
  })

  it('says whether it stands in a menu', async () => {
    const html = `<nav><ul><li>a</ul></nav><div role="navigation"><p>b</p></div><ul role="menu"><li>c</ul>
      <div role="menubar">d</div><header>e</header><menu><li>f</menu><div role="main">g</div>`
    const menus = (await linesOf(html)).filter(({ menu }) => menu).map(({ text }) => text)
    expect(menus).toEqual(['a', 'b', 'c', 'd'])
  })

  it('of a page that reads from right to left is in the order of its letters', async () => {
    const html =
      '<html dir="rtl" lang="he"><body><p>דוא"ל: <a href="mailto:ann@acme.example">ann@acme.example</a></p>'
    const { lines, language } = await read(html)
    expect(language).toBe('he')
    expect(lines.map(({ text }) => text)).toEqual(['דוא"ל: ann@acme.example'])
    expect(lines[0]?.links.map(({ start }) => start)).toEqual([7])
  })

  it('has an address by the indexes of its elements, with the places of its pieces', async () => {
    const [line] = await linesOf('<main><p>x</p><section><p>a <b>b <i>c</i></b> d</p></section></main>').then(
      (all) => all.slice(1),
    )
    expect(line?.path).toBe('1/0/1/0')
    expect(line?.pieces.map(({ start, path }) => [start, path])).toEqual([
      [0, '1/0/1/0'],
      [2, '1/0/1/0/0'],
      [4, '1/0/1/0/0/0'],
      [5, '1/0/1/0'],
    ])
  })
})

describe('a slot', () => {
  const slotsOf = async (html: string) => {
    const { lines, slots } = await read(html)
    return lines.map(({ slot }) => slots[slot])
  }

  it('is the same for the same part of every card, at any depth and whatever its number', async () => {
    const card = (index: number) => `<li class="card card-${index}"><h3 class="n">x</h3><p>y</p></li>`
    const [first, second, third, fourth] = await slotsOf(`<ul>${card(1)}</ul><div><ul>${card(22)}</ul></div>`)
    expect([first, second]).toEqual([third, fourth])
    expect(first).not.toBe(second)
  })

  it('names the element and the two around it', async () => {
    expect(await slotsOf('<main><ul class="a b"><li><b>x</b><p class="t">y</p></li></ul></main>')).toEqual([
      'li.<ul.a.b<main.',
      'p.t<li.<ul.a.b',
    ])
  })

  it('is bounded', async () => {
    const long = `class="${'x'.repeat(10_000)}"`
    const [slot] = await slotsOf(`<ul ${long}><li ${long}><p ${long}>y</p></li></ul>`)
    expect(slot?.length).toBeLessThanOrEqual(160)
  })
})

describe('a long line', () => {
  const prose = (length: number) => 'the harbour master said on monday that rope is dear '.repeat(length / 52)

  it.each([
    ['at its very end', `${prose(20_000)}ann@acme.example`],
    ['in its middle', `${prose(10_000)}ann@acme.example ${prose(10_000)}`],
    ['at its start', `ann@acme.example ${prose(20_000)}`],
    ['behind twenty others', `${prose(20_000)} ${'ann@acme.example '.repeat(20)}`],
    ['in words', `${prose(20_000)}ann [at] acme [dot] example`],
    ['beyond what one line holds', `${prose(60_000)}ann@acme.example`],
  ])('gives the contact %s', async (_, text) => {
    expect(new Set(await emailsOf(`<p>${text}</p>`))).toEqual(new Set(['ann@acme.example']))
  })

  it('gives the link at its end, and what the link says', async () => {
    const html = `<p>${prose(20_000)}<a href="mailto:ann@acme.example">write to Ann</a></p>`
    expect(await emailsOf(html)).toEqual(['ann@acme.example'])
  })

  it('is reported in part: its beginning and what is around its contacts', async () => {
    const html = `<p>${prose(5_000)}ann@acme.example ${prose(5_000)}202-555-0143</p>`
    const texts = await textsOf(html)
    expect(texts).toHaveLength(3)
    expect(texts.join('').length).toBeLessThan(1_000)
    expect(texts[0]).toMatch(/^the harbour/)
  })

  it('of 300 characters is whole', async () => {
    expect((await textsOf(`<p>${'a'.repeat(300)}</p>`))[0]).toHaveLength(300)
  })
})

describe('the words of a page', () => {
  const words = async (html: string) => (await read(html)).words.split(' ').sort()

  it('are those that its running text writes small', async () => {
    const html = `<h2>Happy Clients Everywhere</h2>
      <p>Ann Ode says that our happy clients über alle Maßen zufrieden, in 2024 and ever, an iPhone said.</p>`
    expect(await words(html)).toEqual(
      [
        'alle',
        'and',
        'clients',
        'ever,',
        'happy',
        'our',
        'said.',
        'says',
        'that',
        'zufrieden,',
        'über',
      ].sort(),
    )
  })

  it('are not those of short lines', async () => {
    expect(await words('<p>happy clients</p>')).toEqual([''])
  })
})
