import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserKind } from './browser.ts'
import { type Gleaner, runGleaner } from './run-gleaner.ts'
import { untilStored } from './until-stored.ts'
import type { Page, View } from './view.ts'

// What was typed is never lost, whatever is closed or ends. Each test has a page of its own.

const title = { label: 'Job title' }

describe.each<BrowserKind>(['chromium', 'firefox'])('what was typed in %s is there again', (kind) => {
  let gleaner: Gleaner
  beforeAll(async () => {
    gleaner = await runGleaner(kind)
  })
  afterEach(async () => {
    await (await gleaner.browser.popup())?.close()
  })
  afterAll(() => gleaner.close())

  /** A page that no other test had. */
  const openPage = (query: string): Promise<Page> => gleaner.openDemo(`/team/priya-nandakar?${query}`)

  /** In mid-word: not even the field was left. */
  const typeAt = async (page: Page, text: string): Promise<View> => {
    const popup = await gleaner.openPopup(page)
    await popup.type(title, text)
    return popup
  }

  const expectAt = async (page: Page, text: string): Promise<void> => {
    const popup = await gleaner.openPopup(page)
    await popup.waitFor({ target: title, value: text })
    await popup.close()
  }

  it('after the popup was closed in mid-word', async () => {
    const page = await openPage('closed')
    await (await typeAt(page, 'Keeper of the cl')).close()
    await expectAt(page, 'Keeper of the cl')
  })

  it('after another tab was looked at, whose page has its own', async () => {
    const page = await openPage('left')
    await (await typeAt(page, 'Left for ano')).close()
    const other = await openPage('other')
    await expectAt(other, 'Head of Sales')
    await page.bringToFront()
    await expectAt(page, 'Left for ano')
  })

  it('after the worker was killed', async () => {
    const page = await openPage('killed')
    const popup = await typeAt(page, 'Killed in the mid')
    await untilStored(popup, 'Killed in the mid')
    await popup.close()
    await gleaner.browser.killWorker()
    await expectAt(page, 'Killed in the mid')
  })

  it('after its tab was closed and its page opened anew', async () => {
    const page = await openPage('reopened')
    await (await typeAt(page, 'Reopened lat')).close()
    await page.close()
    await expectAt(await openPage('reopened'), 'Reopened lat')
  })

  it('after the browser was killed and started again', async () => {
    const page = await openPage('restarted')
    await (await typeAt(page, 'Restarted in a hur')).close()
    // The last letter has arrived, as it has a moment after it was typed.
    await expectAt(page, 'Restarted in a hur')
    await gleaner.browser.restart('kill')
    await expectAt(await openPage('restarted'), 'Restarted in a hur')
  })

  it('until it was saved: then its page is read anew after a restart', async () => {
    const popup = await typeAt(await openPage('saved'), 'Saved at last')
    await popup.press('Enter')
    await popup.waitFor({ text: 'Saved to This browser.' })
    await popup.close()
    await gleaner.browser.restart('quit')
    const again = await gleaner.openPopup(await openPage('saved'))
    expect(await again.value(title)).not.toBe('Saved at last')
  })
})
