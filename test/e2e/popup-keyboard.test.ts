import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserKind } from './browser.ts'
import { pressTab } from './press-tab.ts'
import { type Gleaner, runGleaner, save } from './run-gleaner.ts'
import type { Modifier } from './surface.ts'
import type { View } from './view.ts'

// Only a real browser scrolls to what the keyboard comes to, and knows nothing of what lies over it.

const patience = { timeout: 20_000 }

/** What has the focus, and whether all of it can be seen; null between the last control and the first. */
const focused = `(() => {
  const element = document.activeElement
  if (element === document.body || element === document.documentElement) return null
  const { x, y, width, height } = element.getBoundingClientRect()
  const points = [[x + width / 2, y + 1], [x + width / 2, y + height - 1]]
  const isSeen = points.every((point) => element.contains(document.elementFromPoint(...point)))
  const name = element.getAttribute('aria-label') || element.labels?.[0]?.innerText || element.innerText || 'nothing'
  return [name, isSeen]
})()`

/** What is out of sight gets its size only when a frame was drawn. */
const framesLater =
  'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn)))).then(() => 0)'

/** Goes from control to control until the first comes again. */
async function walk(popup: View, modifiers: Modifier[]): Promise<Map<string, boolean>> {
  const seen = new Map<string, boolean>()
  for (let step = 0; step < 80; step += 1) {
    await pressTab(popup, modifiers)
    const at = (await popup.evaluate(focused)) as [string, boolean] | null
    if (at !== null) seen.set(at[0], at[1] && seen.get(at[0]) !== false)
  }
  return seen
}

describe.each<BrowserKind>(['chromium', 'firefox'])('the keyboard in the popup, in %s', (kind) => {
  let gleaner: Gleaner
  beforeAll(async () => {
    gleaner = await runGleaner(kind)
  })
  afterAll(() => gleaner.close())

  it('opens at the first value, with Save at hand', async () => {
    const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
    expect(await popup.evaluate('scrollY')).toBe(0)
    expect(await popup.evaluate(focused)).toEqual(['Save', true])
    await popup.close()
  })

  it('begins at the first doubt, in sight once all is drawn', async () => {
    const popup = await gleaner.openPopup(await gleaner.openDemo('/contact'))
    await popup.evaluate(framesLater)
    expect(await popup.evaluate(focused)).toEqual(['Address', true])
    await popup.close()
  })

  it.runIf(kind === 'chromium')('puts away by Escape what is open, and then the popup', async () => {
    const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
    await popup.click({ label: 'Name' })
    await popup.press('ArrowDown', ['Alt'])
    await popup.waitFor({ text: 'Show on page' })
    await popup.press('Escape')
    await expect.poll(() => popup.count({ role: 'button', name: 'Show on page' }), patience).toBe(0)
    expect(await popup.isFocused({ label: 'Name' })).toBe(true)
    // The popup may be gone before the key is up again.
    await popup.press('Escape').catch(() => undefined)
    await expect.poll(() => popup.isOpen(), patience).toBe(false)
  })

  // Firefox takes Escape before the popup hears of it (`use-keys.ts`).
  it.runIf(kind === 'firefox')('is left by Escape, whatever is open, and keeps all', async () => {
    const page = await gleaner.openDemo('/team/priya-nandakar')
    const popup = await gleaner.openPopup(page)
    await popup.type({ label: 'Name' }, 'Priya Anand')
    await popup.press('ArrowDown', ['Alt'])
    await popup.waitFor({ text: 'Also on this page' })
    await popup.press('Escape').catch(() => undefined)
    await expect.poll(() => popup.isOpen(), patience).toBe(false)
    const again = await gleaner.openPopup(page)
    expect(await again.value({ label: 'Name' })).toBe('Priya Anand')
    await again.close()
  })

  it('has a key for an act, which the browser leaves to it', async () => {
    const popup = await gleaner.openPopup(await gleaner.openDemo('/team/priya-nandakar'))
    await popup.press('a', ['Alt'])
    await popup.waitFor({ text: 'Everybody' })
    expect(await popup.value({ label: 'Name' })).toBe('')
    await popup.close()
  })

  it.each<[string, Modifier[]]>([
    ['down', []],
    ['up', ['Shift']],
  ])('never comes to what lies under the head or the foot: %s', async (_, modifiers) => {
    const popup = await gleaner.openPopup(await gleaner.openDemo('/team'))
    const seen = await walk(popup, modifiers)
    expect(seen.size).toBeGreaterThan(25)
    expect([...seen].filter(([, isSeen]) => !isSeen)).toEqual([])
    await popup.close()
  })

  it('never comes to what lies under a foot that has something to say', async () => {
    const popup = await gleaner.openPopup(await gleaner.openOdd('/empty'))
    await popup.click(save)
    await popup.waitFor({ text: 'Nothing to save yet.' })
    const seen = await walk(popup, [])
    expect([...seen].filter(([, isSeen]) => !isSeen)).toEqual([])
    await popup.close()
  })
})
