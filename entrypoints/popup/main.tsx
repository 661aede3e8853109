import { render } from 'preact'
import { Popup } from '../../components/popup/popup.tsx'
import { GleanerContext } from '../../components/shared/gleaner.ts'
import { browserGleaner } from '../../lib/browser/browser-gleaner.ts'
import { browser } from '../../lib/browser/polyfill.ts'
import { popupMessages } from '../../lib/messages/popup-messages.ts'
import { nameLanguage } from '../../lib/words/name-language.ts'

/**
 * Where the popup has the whole window. No popup is so wide, and a phone is told by its screen: while a popup is being
 * sized, its window is narrow or wide on every machine, and what it looks like must not hang on that.
 */
const phoneOrTablet = '(min-width: 801px), (max-device-width: 400px)'

/**
 * Shows the popup for the tab that the toolbar button was pressed over; the id needs no permission. Opened in a tab of
 * its own for a saved lead, it is over no page.
 */
async function main(root: Element): Promise<void> {
  // By the clock that readings are dated by.
  const openedAt = Date.now() - performance.now()
  const gleaner = browserGleaner(popupMessages)
  nameLanguage(document.documentElement, gleaner.say)
  const entryId = new URLSearchParams(location.search).get('entry')
  document.documentElement.classList.toggle('in-tab', entryId !== null || matchMedia(phoneOrTablet).matches)
  const [tab] = entryId === null ? await browser.tabs.query({ active: true, currentWindow: true }) : []
  render(
    <GleanerContext.Provider value={gleaner}>
      <Popup tabId={tab?.id ?? -1} openedAt={openedAt} entryId={entryId} />
    </GleanerContext.Provider>,
    root,
  )
}

const root = document.getElementById('app')
if (root !== null) void main(root)
