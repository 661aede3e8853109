// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../lib/page/read-page.ts'
import { openPage, stubCheckVisibility } from '../pages/open-page.ts'
import { readDocument, readHtml } from './read-html.ts'

beforeAll(stubCheckVisibility)

const read = (html: string) => readHtml(html)
const valuesOf = async (html: string, field: string) =>
  (await read(html)).findings.filter((finding) => finding.field === field).map(({ value }) => value)

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

  it('cannot hide by naming its elements after the DOM', async () => {
    const html = `<title>Acme</title>${clobbering}<form>${inForm}<p><b>Ann Ode</b> ann@acme.example</p></form>`
    const { title, findings } = await read(html)
    expect(title).toBe('Acme')
    expect(findings.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Ann Ode', 'ann@acme.example']),
    )
  })

  it('cannot hide by giving its elements properties of their own', async () => {
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
    expect((await readDocument(page)).findings.map(({ value, path }) => [value, path])).toEqual([
      ['Ann Ode', '1/0/0/0'],
      ['ann@acme.example', '1/0/0/1'],
      ['ann@acme.example', '1/0/0/1'],
    ])
  })

  it('is read in part when it is too large', async () => {
    const evidence = await read(`<p>ann@acme.example</p>${'<i></i>'.repeat(151_000)}`)
    expect(evidence).toMatchObject({ truncated: true })
    expect(evidence.findings.map(({ value }) => value)).toEqual(['ann@acme.example'])
  })

  it('reports what is around its contacts first where it has too many lines', async () => {
    const filler = '<p>Nothing to see</p><p>12.03.2014 10:00</p>'.repeat(1500)
    const { findings, truncated } = await read(`${filler}<h2>Ann Ode</h2><p>ann@acme.example</p>${filler}`)
    expect(findings.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Ann Ode', 'ann@acme.example']),
    )
    expect(truncated).toBe(true)
  })

  it('may be one line of a megabyte', async () => {
    const html = `<p>${'a'.repeat(1_000_000)} ann@acme.example ${'1 '.repeat(20_000)}${'A. '.repeat(20_000)}</p>`
    expect(await valuesOf(html, 'email')).toEqual(['ann@acme.example'])
  })

  it('says so where its structured data is too much to read', async () => {
    const script = (text: string) => `<script type="application/ld+json">${text}</script>`
    const person = script('{"@type":"Person","name":"Ann Ode","email":"ann@acme.example"}')
    const { findings, truncated } = await read(script(`"${'x'.repeat(300_000)}"`) + person)
    expect([findings.map(({ value }) => value).sort(), truncated]).toEqual([
      ['Ann Ode', 'ann@acme.example'],
      true,
    ])
    expect((await read(person)).truncated).toBe(false)
  })

  it('cannot hide by JSON-LD that is made of objects where words belong', async () => {
    const poison = '{"@type":{"toString":1},"@id":{"toString":null},"name":{"toString":null}}'
    const html = `<script type="application/ld+json">${poison}</script><p>ann@acme.example</p>`
    expect((await read(html)).findings.map(({ value }) => value)).toEqual(['ann@acme.example'])
  })

  it('cannot make its things name each other without end', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `i${index}`)
    const things = ids.map(
      (id) =>
        `<div id="${id}" itemscope itemref="${ids.slice(0, 20).join(' ')}"><b itemprop="name">${id}</b></div>`,
    )
    const { items } = await readPage(openPage(things.join('')))
    expect(items.flatMap(({ properties }) => properties).length).toBeLessThan(10_001)
  })

  it('may be nested a thousand deep', async () => {
    const { findings } = await read(`${'<div>'.repeat(1_000)}ann@acme.example`)
    expect(findings.map(({ value }) => value)).toEqual(['ann@acme.example'])
    expect(findings[0]?.path?.length).toBeLessThanOrEqual(400)
    expect(findings[0]?.path).toMatch(/^[\d/]+\d$/)
  })

  it('may have no root at all', async () => {
    const page = openPage('<p>ann@acme.example</p>')
    page.documentElement.remove()
    expect(await readDocument(page)).toMatchObject({ findings: [], truncated: false })
  })
})
