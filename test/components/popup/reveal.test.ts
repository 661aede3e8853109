// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reveal } from '../../../components/popup/reveal.ts'

// Head 0 to 50, foot 400 to 600: 58 to 392 is free, with the gap.
const at = (top: number, bottom: number): HTMLElement => {
  const element = document.createElement('div')
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, bottom - top)
  return element
}

const scrolled = vi.fn()
beforeEach(() => vi.stubGlobal('scrollBy', ({ top }: { top: number }) => scrolled(top)))
afterEach(() => {
  vi.unstubAllGlobals()
  scrolled.mockReset()
})

it.each([
  ['under the foot', 390, 420, [[28]]],
  ['under the head', 20, 50, [[-38]]],
  ['higher than the room: its top', 100, 500, [[42]]],
  ['in the open', 100, 130, []],
])('shows what is %s', (_, top, bottom, calls) => {
  reveal(at(top, bottom), at(0, 50), at(400, 600))
  expect(scrolled.mock.calls).toEqual(calls)
})

it('leaves the page where it is for what is in the foot', () => {
  const foot = at(400, 600)
  const inFoot = at(450, 480)
  foot.append(inFoot)
  reveal(inFoot, at(0, 50), foot)
  expect(scrolled).not.toHaveBeenCalled()
})
