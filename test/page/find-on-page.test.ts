// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findOnPage } from '../../lib/page/find-on-page.ts'

// jsdom lays nothing out: what stands in something hidden has no place, all else has one.
beforeEach(() => {
  Range.prototype.getClientRects = function (this: Range) {
    const isHidden = this.startContainer.parentElement?.closest('[hidden]') ?? null
    return (isHidden === null ? [{ width: 80, height: 16 }] : []) as unknown as DOMRectList
  }
})
beforeEach(() => {
  Element.prototype.checkVisibility = function checkVisibility(this: Element) {
    return this.closest('[style*="opacity: 0"]') === null
  }
})
afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'checkVisibility')
  Reflect.deleteProperty(Range.prototype, 'getClientRects')
  vi.restoreAllMocks()
})

function find(html: string, value: string, snippet = ''): string | null {
  document.body.innerHTML = html
  return findOnPage(document, { value, snippet })?.toString() ?? null
}

describe('a value is found on the page', () => {
  it.each([
    ['as it is written', '<p>Ask Ann Ode today</p>', 'Ann Ode', 'Ann Ode'],
    ['in whatever case and with whatever blanks', '<p>ANN\n   ODE</p>', 'Ann Ode', 'ANN\n   ODE'],
    ['across elements', '<p><b>Ann</b> <i>Ode</i></p>', 'Ann Ode', 'Ann Ode'],
    ['across blocks without a blank between them', '<p>Ann</p><p>Ode</p>', 'Ann Ode', 'AnnOde'],
    ['where it is to be seen', '<p hidden>Ann Ode</p><h1>ann ode</h1>', 'Ann Ode', 'ann ode'],
    ['a number however it is written', '<p>Tel. (020) 7946-0100</p>', '+44 20 7946 0100', '(020) 7946-0100'],
    [
      'behind a link',
      '<a href="mailto:ann@quay.example?subject=Hi">Write to her</a>',
      'ann@quay.example',
      'Write to her',
    ],
    ['behind a call link', '<a href="tel:+442079460100">Call us</a>', '020 7946 0100', 'Call us'],
    [
      'behind a link that is badly written',
      '<a href="mailto:ann@quay.example?x=%">Write</a>',
      'ann@quay.example',
      'Write',
    ],
  ])('%s', (_, html, value, found) => {
    expect(find(html, value)).toBe(found)
  })

  it('by the words it was read in, where it was put together from them', () => {
    expect(find('<p>ann at quay dot example</p>', 'ann@quay.example', 'ann at quay dot example')).toBe(
      'ann at quay dot example',
    )
  })

  it.each([
    ['it is in a script', '<script>"Ann Ode"</script>'],
    ['it is hidden', '<p hidden>Ann Ode</p>'],
    ['it is see-through', '<p style="opacity: 0">Ann Ode</p>'],
    ['it is the text of a picture', '<img alt="Ann Ode" src="ann.png">'],
    ['it is not there', '<p>Ben Marsh</p>'],
  ])('or not, because %s', (_, html) => {
    expect(find(html, 'Ann Ode')).toBeNull()
  })

  it('and digits of different numbers are none', () => {
    expect(find('<p>7946 rooms, and 0100 beds in all of the houses</p>', '+44 20 7946 0100')).toBeNull()
  })
})
