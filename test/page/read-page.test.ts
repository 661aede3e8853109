// @vitest-environment jsdom
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageEvidenceSchema } from '../../lib/lead/evidence-schema.ts'
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

describe('a hostile page', () => {
  const clobbering = [
    'body',
    'querySelectorAll',
    'createTreeWalker',
    'documentElement',
    'title',
    'URL',
    'getSelection',
  ]
    .map((name) => `<img name="${name}"><form name="${name}"></form>`)
    .join('')
  const inForm = [
    'parentNode',
    'parentElement',
    'childNodes',
    'localName',
    'nodeType',
    'textContent',
    'getAttribute',
    'closest',
    'checkVisibility',
  ]
    .map((name) => `<input name="${name}">`)
    .join('')

  it('cannot hide by naming its elements after the DOM', () => {
    const html = `<title>Acme</title>${clobbering}<form>${inForm}<p><b>Ann Ode</b> ann@acme.example</p></form>`
    const { title, findings } = read(html)
    expect(title).toBe('Acme')
    expect(findings.map(({ value }) => value)).toEqual(['Ann Ode', 'ann@acme.example'])
  })

  it('cannot hide by giving its elements properties of their own', () => {
    const page = openPage(
      '<form><p><b>Ann Ode</b> <a href="mailto:ann@acme.example">ann@acme.example</a></p></form>',
    )
    const trap = { get: () => page.createElement('input'), configurable: true }
    const names = [
      'parentNode',
      'parentElement',
      'childNodes',
      'nodeType',
      'textContent',
      'localName',
      'shadowRoot',
    ]
    const methods = ['getAttribute', 'closest', 'querySelector', 'querySelectorAll', 'checkVisibility']
    for (const element of page.querySelectorAll('*'))
      for (const key of [...names, ...methods]) Object.defineProperty(element, key, trap)
    for (const key of [
      'documentElement',
      'querySelectorAll',
      'title',
      'URL',
      'getSelection',
      'createTreeWalker',
    ])
      Object.defineProperty(page, key, trap)
    expect(readPage(page).findings.map(({ value, path }) => [value, path])).toEqual([
      ['Ann Ode', '1/0/0/0'],
      ['ann@acme.example', '1/0/0/1'],
      ['ann@acme.example', '1/0/0/1'],
    ])
  })

  it('is read in part when it is too large', () => {
    const evidence = read(`<p>ann@acme.example</p>${'<i></i>'.repeat(151_000)}`)
    expect(evidence).toMatchObject({ truncated: true })
    expect(evidence.findings.map(({ value }) => value)).toEqual(['ann@acme.example'])
  })

  it('reports at most so many findings', () => {
    const html = Array.from({ length: 5_500 }, (_, index) => `<p>ann${index}@acme.example</p>`).join('')
    const evidence = read(html)
    expect([evidence.findings.length, evidence.truncated]).toEqual([5_000, true])
    const line = (at: number) =>
      Array.from({ length: 900 }, (_, index) => `a${at}x${index}@acme.example`).join(' ')
    expect(read([1, 2, 3, 4, 5, 6].map((at) => `<p>${line(at)}</p>`).join('')).findings).toHaveLength(5_000)
  })

  it('may be one line of a megabyte', () => {
    const html = `<p>${'a'.repeat(1_000_000)} ann@acme.example ${'1 '.repeat(20_000)}${'A. '.repeat(20_000)}</p>`
    expect(valuesOf(html, 'email')).toEqual(['ann@acme.example'])
  })

  it('may be nested a thousand deep', () => {
    const { findings } = read(`${'<div>'.repeat(1_000)}ann@acme.example`)
    expect(findings.map(({ value }) => value)).toEqual(['ann@acme.example'])
    expect(findings[0]?.path?.length).toBeLessThanOrEqual(400)
    expect(findings[0]?.path).toMatch(/^[\d/]+\d$/)
  })

  it('may have no root at all', () => {
    const page = openPage('<p>ann@acme.example</p>')
    page.documentElement.remove()
    expect(readPage(page)).toMatchObject({ findings: [], truncated: false })
  })
})

describe('any page', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'Ann Ode',
      'ann@acme.example',
      'Tel: 202-555-0143',
      '© Acme Ltd',
      '12345 Town',
      '[at] acme [dot] example',
      '{"@type":"Person","name":{}}',
    ),
  )
  const attributes = fc.constantFrom(
    '',
    ' class="name vcard"',
    ' href="mailto:%E0%A4%A@x"',
    ' href="tel:"',
    ' itemscope itemtype="https://schema.org/Person" itemref="a b"',
    ' itemprop="name email"',
    ' id="a"',
    ' data-cfemail="zz"',
    ' type="application/ld+json"',
    ' property="og:site_name" content="x"',
    ' hidden',
  )
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      text.map((value) => value.replaceAll('<', '&lt;')),
      fc
        .tuple(
          fc.constantFrom(
            'div',
            'p',
            'a',
            'b',
            'span',
            'table',
            'tr',
            'td',
            'pre',
            'form',
            'script',
            'svg',
            'address',
            'meta',
            'x-y',
            'h1',
            'br',
          ),
          attributes,
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
    ),
  }))

  it('is read without an error, without a change, and within the contract', () => {
    fc.assert(
      fc.property(node, (html) => {
        const page = openPage(html)
        const before = page.documentElement.outerHTML
        const evidence = readPage(page)
        expect(pageEvidenceSchema.parse(evidence)).toEqual(evidence)
        expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence)
        expect(page.documentElement.outerHTML).toBe(before)
      }),
      { numRuns: 150 },
    )
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
