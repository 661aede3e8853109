import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserKind } from './browser.ts'
import { type Gleaner, runGleaner } from './run-gleaner.ts'
import type { Page } from './view.ts'

// Only a real browser has highlights, and an extension's world beside the page's own.

/** All that the page's own scripts can tell of its document. */
const content = 'JSON.stringify([document.documentElement.outerHTML, getSelection().rangeCount])'

/** The words that are marked on the page. */
const marked = `[...(CSS.highlights.get('gleaner-value') ?? [])].map(String).join()`

describe.each<BrowserKind>(['chromium', 'firefox'])('show on page, in %s', (kind) => {
  let gleaner: Gleaner
  beforeAll(async () => {
    gleaner = await runGleaner(kind)
  })
  afterAll(() => gleaner.close())

  const showName = async (page: Page) => {
    const popup = await gleaner.openPopup(page)
    await popup.click({ role: 'button', name: 'Source of Name: page data' })
    await popup.click({ role: 'button', name: 'Show on page' })
    return popup
  }

  it('marks the value where it is seen, and changes nothing of the page', async () => {
    const page = await gleaner.openDemo('/team/priya-nandakar')
    const before = await page.evaluate(content)
    const popup = await showName(page)
    await popup.waitFor({ text: 'Marked on the page.' })
    expect(await page.evaluate(marked)).toBe('Priya Nandakar')
    expect(await page.evaluate(content)).toBe(before)
    await popup.close()
  })

  it('says so where the value cannot be seen', async () => {
    const page = await gleaner.openDemo('/team/priya-nandakar')
    await page.evaluate(`document.body.style.visibility = 'hidden'; 0`)
    const popup = await showName(page)
    await popup.waitFor({ text: 'It is not visible on the page.' })
    expect(await page.evaluate(marked)).toBe('')
    await popup.close()
  })
})
