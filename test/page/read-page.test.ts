// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../lib/page/read-page.ts'
import { openPage, stubCheckVisibility } from '../pages/open-page.ts'

beforeAll(stubCheckVisibility)

const read = (html: string) => readPage(openPage(html))
const valuesOf = (html: string, field: string) =>
  read(html)
    .findings.filter((finding) => finding.field === field)
    .map(({ value }) => value)

describe('reading a page', () => {
  it('gives the page’s own facts', () => {
    const html = `<html lang="de-AT"><head><title> Über
      uns </title><meta property="og:locale" content="de_AT"></head><body>x</body></html>`
    expect(readPage(openPage(html, 'https://acme.example/de'))).toMatchObject({
      version: 1,
      url: 'https://acme.example/de',
      title: 'Über uns',
      language: 'de-AT',
      locale: 'de_AT',
      truncated: false,
    })
  })

  it('keeps the order of the page', () => {
    const html = '<b>Ann Ode</b>, CTO, ann@acme.example <a href="tel:+12025550143">call</a><p>Bob Lund</p>'
    expect(read(html).findings.map(({ field }) => field)).toEqual(['name', 'title', 'email', 'phone', 'name'])
  })

  it('says where a value stands and what is before it', () => {
    const [found] = read('<p>Hello</p><p>Mobile: <b>202-555-0143</b></p>').findings
    expect(found).toMatchObject({ path: '1/1/0', label: 'Mobile:', visible: true, source: 'text' })
  })

  it('takes a short line above as the label', () => {
    expect(read('<dl><dt>Fax</dt><dd>202-555-0143</dd></dl>').findings[0]).toMatchObject({ label: 'Fax' })
  })

  it('takes the head of the column as the label', () => {
    const html =
      '<table><tr><th>Name</th><th>Fax</th></tr><tr><td>Desk</td><td>202-555-0143</td></tr></table>'
    expect(read(html).findings.find(({ field }) => field === 'phone')).toMatchObject({ label: 'Fax' })
  })

  it('marks what is hidden', () => {
    const [found] = read('<div style="display:none">demo@acme.example</div>').findings
    expect(found?.visible).toBe(false)
  })

  it('never joins text of two blocks', () => {
    expect(valuesOf('<div>ann@acme</div><div>.example</div>', 'email')).toEqual([])
    expect(valuesOf('<p>06/2017 – 03</p><p>2021 555 01</p>', 'phone')).not.toContain(
      '06/2017 – 03 2021 555 01',
    )
    expect(valuesOf('<li>202-555</li><li>0143</li>', 'phone')).not.toContain('202-555 0143')
    expect(valuesOf('ann@acme.example<br>Taxi', 'email')).toEqual(['ann@acme.example'])
  })

  it('tells label and value apart where inline elements touch', () => {
    expect(valuesOf('<p><span>E-post</span><span>ann@acme.example</span></p>', 'email')).toEqual([
      'ann@acme.example',
    ])
    expect(valuesOf('<p><span>Telefon</span><span>6316446</span></p>', 'phone')).toEqual(['6316446'])
  })

  it('sees no invisible characters', () => {
    expect(valuesOf('<p>ann\u00ad@\u200bacme.example</p>', 'email')).toEqual(['ann@acme.example'])
    expect(valuesOf('<h2>\u202eAnn \ufeffOde</h2>', 'name')).toEqual(['Ann Ode'])
  })

  it('puts an address together that is cut into elements', () => {
    expect(valuesOf('<p><i>ann</i><i>@</i><i>acme.example</i></p>', 'email')).toEqual(['ann@acme.example'])
  })

  it('believes what is shown over the link behind it', () => {
    expect(valuesOf('<a href="mailto:old@acme.example">new@acme.example</a>', 'email')).toEqual([
      'new@acme.example',
    ])
  })

  it('reads open shadow roots', () => {
    const page = openPage('<div></div><p>bob@acme.example</p>')
    const root = page.querySelector('div')?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = '<p>ann@acme.example</p>'
    expect(readPage(page).findings.map(({ value, path }) => [value, path])).toEqual([
      ['ann@acme.example', '1/0/r/0'],
      ['bob@acme.example', '1/1'],
    ])
  })

  it('reads frames of the same origin', () => {
    const page = openPage('<iframe></iframe>')
    const inner = page.querySelector('iframe')?.contentDocument
    if (inner?.body) inner.body.innerHTML = '<p>ann@acme.example</p>'
    expect(readPage(page).findings.map(({ value }) => value)).toEqual(['ann@acme.example'])
  })

  it.each(['script', 'style', 'noscript', 'template', 'textarea', 'select'])(
    'reads nothing inside %s',
    (name) => {
      expect(read(`<p></p><${name}>ann@acme.example</${name}>`).findings).toEqual([])
    },
  )

  it('leaves out names of which the page writes every word small', () => {
    expect(valuesOf('<h2>Happy Clients</h2><p>our happy clients</p><h2>Ann Ode</h2>', 'name')).toEqual([
      'Ann Ode',
    ])
  })

  it('takes no names from menus', () => {
    expect(valuesOf('<nav><a href="/">Ann Ode</a></nav>', 'name')).toEqual([])
  })
})

describe('a postal address', () => {
  const addresses = (html: string) => valuesOf(html, 'address')

  it('is what the page marks as one, without its contacts', () => {
    const html = '<address>Acme Ltd<br>5 Fictional Row<br>Town<br>ann@acme.example<br>202-555-0143</address>'
    expect(addresses(html)).toEqual(['Acme Ltd, 5 Fictional Row, Town'])
  })

  it.each([
    ['<p>5 Fictional Avenue</p><p>Springfield, IL 62701</p>', '5 Fictional Avenue, Springfield, IL 62701'],
    ['<p>Musterweg 5, 10115 Berlin</p>', 'Musterweg 5, 10115 Berlin'],
    ['<p>1 Invented Lane, London EC1A 1BB</p>', '1 Invented Lane, London EC1A 1BB'],
    ['<p>Welcome</p><p>1011 AB Amsterdam</p>', '1011 AB Amsterdam'],
  ])('is known by its postcode: %s', (html, address) => {
    expect(addresses(html)).toEqual([address])
  })

  it.each(['<p>We sold 12345 lamps in 2023.</p>', '<p>Call 202-555-0143, IL 62701</p>'])(
    'is not %s',
    (html) => {
      expect(addresses(html)).toEqual([])
    },
  )
})
