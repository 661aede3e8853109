// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../lib/page/read-page.ts'
import { openPage, stubCheckVisibility } from '../pages/open-page.ts'
import { readHtml } from './read-html.ts'

beforeAll(stubCheckVisibility)

const contacts = async (html: string) =>
  (await readHtml(html)).findings
    .filter(({ field }) => field === 'email' || field === 'phone')
    .map(({ value }) => value)

const TURNED = 'style="unicode-bidi:bidi-override;direction:rtl"'

describe('an address with decoys in it', () => {
  it.each([
    ['display: none', 'ann<i style="display:none">nospam</i>@acme.example'],
    ['hidden', 'ann<i hidden>nospam</i>@acme.example'],
    ['visibility', 'ann@<i style="visibility:hidden">no.</i>acme.example'],
    ['several', '<b>ann</b><i hidden>x</i><b>@</b><i hidden>y.</i><b>acme.example</b>'],
    ['without size', 'ann<i style="font-size:0px">nospam</i>@acme.example'],
    ['inside a hidden element', 'ann<i hidden><b>no<u>spam</u></b></i>@acme.example'],
  ])('is read as it is shown: %s', async (_, html) => {
    expect(await contacts(`<p>${html}</p>`)).toEqual(['ann@acme.example'])
  })

  it('is read as it is shown where it is a number', async () => {
    expect(await contacts('<p>202-555-<i hidden>9999</i> 0143</p>')).toEqual(['202-555- 0143'])
  })

  it('keeps what is around it, and where', async () => {
    const html = '<p>Sales: ann<i hidden>nospam</i>@acme.example, <b>Ann Ode</b></p>'
    const { findings } = await readHtml(html)
    expect(findings.map(({ value, path }) => [value, path])).toEqual([
      ['ann@acme.example', '1/0'],
      ['Ann Ode', '1/0/1'],
    ])
    expect(findings[0]?.label).toBe('Sales:')
  })

  it('keeps its links where they stand', async () => {
    const html = '<p><i hidden>xxxxxxxxxx</i>a <a href="mailto:ann@acme.example">1234567</a></p>'
    const [line] = (await readPage(openPage(html))).lines
    expect([line?.text, line?.links.map(({ start }) => start)]).toEqual(['a 1234567', [2]])
  })

  it('that is hidden as a whole is read as it is written', async () => {
    const html = '<p hidden>ann<i hidden>nospam</i>@acme.example</p>'
    const [found] = (await readHtml(html)).findings
    expect(found).toMatchObject({ value: 'annnospam@acme.example', visible: false })
  })
})

describe('text that its style turns round', () => {
  it.each([
    ['a piece', `<p>Mail <span ${TURNED}>elpmaxe.emca@nna</span></p>`],
    ['a line', `<p ${TURNED}>elpmaxe.emca@nna</p>`],
    ['an element of its own', '<p><bdo dir="rtl">elpmaxe.emca@nna</bdo></p>'],
  ])('is read as it is shown: %s', async (_, html) => {
    expect(await contacts(html)).toEqual(['ann@acme.example'])
  })

  it('may be a number', async () => {
    expect(await contacts(`<p>Call <span ${TURNED}>3410-555-202 1+</span></p>`)).toEqual(['+1 202-555-0143'])
  })

  it('is nothing that only reads from right to left', async () => {
    expect(await contacts('<p style="direction:rtl">ann@acme.example</p>')).toEqual(['ann@acme.example'])
    expect(await contacts('<p><bdi dir="rtl">ann@acme.example</bdi></p>')).toEqual(['ann@acme.example'])
  })
})

describe('an address out of sight', () => {
  it('is reported as hidden: beyond the edge of the page, or without size', async () => {
    Element.prototype.getBoundingClientRect = function box(this: Element) {
      return new DOMRect(this.id === 'trap' ? -9999 : 20, 20, 200, 20)
    }
    const { lines } = await readPage(
      openPage(
        '<p id="trap">trap@acme.example</p><p style="font-size:0px">small@acme.example</p><p>ann@acme.example</p>',
      ),
    )
    expect(lines.map(({ text, visible }) => [text, visible])).toEqual([
      ['trap@acme.example', false],
      ['small@acme.example', false],
      ['ann@acme.example', true],
    ])
  })
})
