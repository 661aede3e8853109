import './schemas-without-eval.ts'
import type { Gleaner, Shortcuts } from '../../components/shared/gleaner.ts'
import { type AskedMessages, createAsk, readNotice } from '../messages/send.ts'
import { createSay } from '../words/say.ts'
import { isFirefox } from './is-firefox.ts'
import { browser } from './polyfill.ts'
import { openShortcutPage } from './shortcut-page.ts'

/** The real world of a view that asks these messages. */
export function browserGleaner(asked: AskedMessages): Gleaner {
  return {
    say: createSay((key, substitutions) => browser.i18n.getMessage(key, substitutions)),
    ask: createAsk(asked, (message) => browser.runtime.sendMessage(message)),
    onNotice(listener) {
      const hear = (message: unknown): undefined => {
        const notice = readNotice(message)
        if (notice !== null) listener(notice)
      }
      browser.runtime.onMessage.addListener(hear)
      return () => browser.runtime.onMessage.removeListener(hear)
    },
    requestHosts: (origins) => requestHosts(origins),
    readShortcuts,
    openShortcutPage: () => void openShortcutPage(),
    close: () => window.close(),
    openPage(page) {
      if (page === 'options') void browser.runtime.openOptionsPage()
      else openOwn(`${page}.html`)
    },
    openDestination: (destinationId) => openOwn(`options.html#${encodeURIComponent(destinationId)}`),
    editEntry: (entryId) => openOwn(`popup.html?entry=${encodeURIComponent(entryId)}`),
    openLink,
    copyText: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    saveFile,
  }
}

const openLink = (url: string): void => void browser.tabs.create({ url })
const openOwn = (path: string): void => openLink(browser.runtime.getURL(path))

/**
 * The permission prompt, which a browser shows only within the user's gesture: nothing may be awaited before.
 * Firefox also asks whether personal data may leave for the CRM; Chrome does not know that question.
 */
function requestHosts(origins: string[]): Promise<boolean> {
  const dataCollection = isFirefox() ? { data_collection: ['personallyIdentifyingInfo'] } : {}
  // `data_collection` is younger than the polyfill's types.
  return browser.permissions.request({ origins, ...dataCollection } as { origins: string[] })
}

async function readShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll()
  const keyOf = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? ''
  return { open: keyOf('_execute_action'), quick: keyOf('quick-capture') }
}

function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // A browser may begin to read it only after the click is done with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
