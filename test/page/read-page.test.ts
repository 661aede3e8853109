// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { openPage, stubCheckVisibility } from '../pages/open-page.ts'
import { readDocument, readHtml } from './read-html.ts'

beforeAll(stubCheckVisibility)

const read = (html: string) => readHtml(html)
const valuesOf = async (html: string, field: string) =>
  (await read(html)).findings.filter((finding) => finding.field === field).map(({ value }) => value)

describe('reading a page', () => {
  it('gives the page’s own facts', async () => {
    const html = `<html lang="de-AT"><head><title> Über
      uns </title><meta property="og:locale" content="de_AT"></head><body>x</body></html>`
    expect(await readHtml(html, 'https://acme.example/de')).toMatchObject({
      url: 'https://acme.example/de',
      title: 'Über uns',
      language: 'de-AT',
      locale: 'de_AT',
      truncated: false,
    })
  })

  it('keeps the order of the page', async () => {
    const html = '<b>Ann Ode</b>, CTO, ann@acme.example <a href="tel:+12025550143">call</a><p>Bob Lund</p>'
    const fields = (await read(html)).findings.map(({ field }) => field)
    expect(fields.filter((field) => field !== 'company')).toEqual(['name', 'title', 'email', 'phone', 'name'])
  })

  it('says where a value stands and what is before it', async () => {
    const [found] = (await read('<p>Hello</p><p>Mobile: <b>202-555-0143</b></p>')).findings
    expect(found).toMatchObject({ path: '1/1/0', label: 'Mobile:', visible: true, source: 'text' })
  })

  it('takes a short line above as the label', async () => {
    expect((await read('<dl><dt>Fax</dt><dd>202-555-0143</dd></dl>')).findings[0]).toMatchObject({
      label: 'Fax',
    })
  })

  it('takes the head of the column as the label', async () => {
    const html =
      '<table><tr><th>Name</th><th>Fax</th></tr><tr><td>Desk</td><td>202-555-0143</td></tr></table>'
    expect((await read(html)).findings.find(({ field }) => field === 'phone')?.label).toContain('Fax')
  })

  it('marks what is hidden', async () => {
    const [found] = (await read('<div style="display:none">demo@acme.example</div>')).findings
    expect(found?.visible).toBe(false)
  })

  it('never joins text of two blocks', async () => {
    expect(await valuesOf('<div>ann@acme</div><div>.example</div>', 'email')).toEqual([])
    expect(await valuesOf('<p>06/2017 – 03</p><p>2021 555 01</p>', 'phone')).not.toContain(
      '06/2017 – 03 2021 555 01',
    )
    expect(await valuesOf('<li>202-555</li><li>0143</li>', 'phone')).not.toContain('202-555 0143')
    expect(await valuesOf('ann@acme.example<br>Taxi', 'email')).toEqual(['ann@acme.example'])
  })

  it('tells label and value apart where inline elements touch', async () => {
    expect(await valuesOf('<p><span>E-post</span><span>ann@acme.example</span></p>', 'email')).toEqual([
      'ann@acme.example',
    ])
    expect(await valuesOf('<p><span>Telefon</span><span>6316446</span></p>', 'phone')).toEqual(['6316446'])
  })

  it('sees no invisible characters', async () => {
    expect(await valuesOf('<p>ann\u00ad@\u200bacme.example</p>', 'email')).toEqual(['ann@acme.example'])
    expect(await valuesOf('<h2>\u202eAnn \ufeffOde</h2>', 'name')).toEqual(['Ann Ode'])
  })

  it('puts an address together that is cut into elements', async () => {
    expect(await valuesOf('<p><i>ann</i><i>@</i><i>acme.example</i></p>', 'email')).toEqual([
      'ann@acme.example',
    ])
  })

  it('believes what is shown over the link behind it', async () => {
    expect(await valuesOf('<a href="mailto:old@acme.example">new@acme.example</a>', 'email')).toEqual([
      'new@acme.example',
    ])
  })

  it('reads open shadow roots', async () => {
    const page = openPage('<div></div><p>bob@acme.example</p>')
    const root = page.querySelector('div')?.attachShadow({ mode: 'open' })
    if (root) root.innerHTML = '<p>ann@acme.example</p>'
    expect((await readDocument(page)).findings.map(({ value, path }) => [value, path])).toEqual([
      ['ann@acme.example', '1/0/r/0'],
      ['bob@acme.example', '1/1'],
    ])
  })

  it('reads frames of the same origin that are large enough to read', async () => {
    Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 300, 200)
    const page = openPage('<iframe></iframe>')
    const inner = page.querySelector('iframe')?.contentDocument
    if (inner?.body) inner.body.innerHTML = '<p>ann@acme.example</p>'
    expect((await readDocument(page)).findings.map(({ value }) => value)).toEqual(['ann@acme.example'])
  })

  it.each(['script', 'style', 'noscript', 'template', 'textarea', 'select'])(
    'reads nothing inside %s',
    async (name) => {
      expect((await read(`<p></p><${name}>ann@acme.example</${name}>`)).findings).toEqual([])
    },
  )

  it('leaves out names of which the page writes every word small', async () => {
    expect(await valuesOf('<h2>Happy Clients</h2><p>our happy clients</p><h2>Ann Ode</h2>', 'name')).toEqual([
      'Ann Ode',
    ])
  })

  it('takes no names from menus', async () => {
    expect(await valuesOf('<nav><a href="/">Ann Ode</a></nav>', 'name')).toEqual([])
  })
})

describe('a postal address', () => {
  const addresses = (html: string) => valuesOf(html, 'address')

  it('is what the page marks as one, without its contacts', async () => {
    const html = '<address>Acme Ltd<br>5 Fictional Row<br>Town<br>ann@acme.example<br>202-555-0143</address>'
    expect(await addresses(html)).toEqual(['Acme Ltd, 5 Fictional Row, Town'])
  })

  it.each([
    ['<p>5 Fictional Avenue</p><p>Springfield, IL 62701</p>', '5 Fictional Avenue, Springfield, IL 62701'],
    ['<p>Musterweg 5, 10115 Berlin</p>', 'Musterweg 5, 10115 Berlin'],
    ['<p>1 Invented Lane, London EC1A 1BB</p>', '1 Invented Lane, London EC1A 1BB'],
    ['<p>Welcome</p><p>1011 AB Amsterdam</p>', '1011 AB Amsterdam'],
  ])('is known by its postcode: %s', async (html, address) => {
    expect(await addresses(html)).toEqual([address])
  })

  it.each(['<p>We sold 12345 lamps in 2023.</p>', '<p>Call 202-555-0143, IL 62701</p>'])(
    'is not %s',
    async (html) => {
      expect(await addresses(html)).toEqual([])
    },
  )
})
