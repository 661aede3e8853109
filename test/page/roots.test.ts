// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readEvidence } from '../../lib/evidence/parse-evidence.ts'
import { readPage } from '../../lib/page/read-page.ts'
import { openPage, stubCheckVisibility } from '../pages/open-page.ts'
import { readDocument } from './read-html.ts'

beforeAll(stubCheckVisibility)
afterEach(() => vi.restoreAllMocks())

const valuesIn = async (page: Document) => (await readDocument(page)).findings.map(({ value }) => value)

/** The first element that a selector finds in a fixture. */
function find(root: ParentNode, selector: string): Element {
  const found = root.querySelector(selector)
  if (found === null) throw new Error(`no ${selector} in the fixture`)
  return found
}

function attach(host: Element, mode: ShadowRootMode, html: string): ShadowRoot {
  const root = host.attachShadow({ mode })
  root.innerHTML = html
  return root
}

describe('shadow roots', () => {
  it('are read one in another, in the order of the page', async () => {
    const page = openPage('<p>a@acme.example</p><x-team></x-team><p>d@acme.example</p>')
    const outer = attach(find(page, 'x-team'), 'open', '<p>b@acme.example</p><div></div>')
    attach(find(outer, 'div'), 'open', '<p>c@acme.example</p>')
    const { findings } = await readDocument(page)
    expect(findings.map(({ value, path }) => [value, path])).toEqual([
      ['a@acme.example', '1/0'],
      ['b@acme.example', '1/1/r/0'],
      ['c@acme.example', '1/1/r/1/r/0'],
      ['d@acme.example', '1/2'],
    ])
  })

  it('hold structured data and hidden contacts as the page does', async () => {
    const page = openPage('<x-card></x-card>')
    const html = `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann Ode</b></div>
      <script type="application/ld+json">{"@type":"Person","name":"Bob Lund"}</script><i data-email="c@acme.example"></i>`
    attach(find(page, 'x-card'), 'open', html)
    expect(await valuesIn(page)).toEqual(expect.arrayContaining(['Ann Ode', 'Bob Lund', 'c@acme.example']))
  })

  it('that are closed are read where somebody opens them, and only of elements that seem empty or are the page’s own', async () => {
    const page = openPage('<x-card>x</x-card><div></div><div>x</div><ul></ul>')
    const closed = attach(find(page, 'x-card'), 'closed', '<p>ann@acme.example</p>')
    expect(await valuesIn(page)).toEqual([])
    const asked: string[] = []
    const reading = await readPage(page, (element) => {
      asked.push(element.localName)
      return element.localName === 'x-card' ? closed : null
    })
    expect(readEvidence(reading).findings.map(({ value }) => value)).toEqual(['ann@acme.example'])
    expect(asked).toEqual(['x-card', 'div'])
  })

  it('are not followed without end', async () => {
    const page = openPage('<x-0></x-0>')
    let host = find(page, 'x-0')
    for (let depth = 1; depth < 40; depth++) {
      const root = attach(host, 'open', `<p>a${depth}@acme.example</p><x-1></x-1>`)
      host = find(root, 'x-1')
    }
    expect((await valuesIn(page)).length).toBe(8)
  })
})

describe('frames', () => {
  /** A page with a frame of that size, which shows a contact where it is of the page's origin. */
  function withFrame(width: number, height: number): Document {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, height))
    const page = openPage(`<p>a@acme.example</p><iframe></iframe><p>c@acme.example</p>`)
    const inner = page.querySelector('iframe')?.contentDocument
    if (inner?.body) inner.body.innerHTML = '<p>b@acme.example</p>'
    return page
  }

  it('of the page’s own origin are read in their place', async () => {
    const { findings } = await readDocument(withFrame(300, 200))
    expect(findings.map(({ value, path }) => [value, path])).toEqual([
      ['a@acme.example', '1/0'],
      ['b@acme.example', '1/1/r/1/0'],
      ['c@acme.example', '1/2'],
    ])
  })

  it.each([
    [149, 200],
    [300, 49],
    [0, 0],
  ])('of %i × %i are too small to be read', async (width, height) => {
    expect(await valuesIn(withFrame(width, height))).toEqual(['a@acme.example', 'c@acme.example'])
  })

  it.each(['https://other.example/', '//other.example/ad', 'http://example.com:8080/'])(
    'whose address is another’s are not looked into: %s',
    async (source) => {
      const page = withFrame(300, 200)
      // What the frame holds stays, as jsdom loads nothing.
      vi.spyOn(Element.prototype, 'getAttribute').mockImplementation(function (this: Element, name) {
        return name === 'src' ? source : (this.attributes.getNamedItem(name)?.value ?? null)
      })
      expect(await valuesIn(page)).toEqual(['a@acme.example', 'c@acme.example'])
    },
  )
})
