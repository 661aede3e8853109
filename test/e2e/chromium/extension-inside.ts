import type { Browser, CDPSession, Page } from 'puppeteer-core'

/** What the driver brings about from within the extension's own origin, without touching its pages. */
export interface ExtensionInside {
  /** Grants activeTab as the toolbar click does, without opening the popup. */
  grantActiveTab: (triggerAction: () => Promise<void>) => Promise<void>
  clickMenuItem: (menuItemId: string, page: Page, on?: string) => Promise<void>
  fireCommand: (command: string) => Promise<void>
  fireStartup: () => Promise<void>
  badge: () => Promise<{ text: string; title: string }>
  allowHosts: (hostPattern: string) => Promise<void>
  killWorker: () => Promise<void>
}

/** The extension's manifest, opened as a page: it has the extension's API and runs none of its code. */
async function openManifest(browser: Browser, extensionId: string): Promise<Page> {
  const url = `chrome-extension://${extensionId}/manifest.json`
  const session = await browser.target().createCDPSession()
  await session.send('Target.createTarget', { url, background: true })
  const target = await browser.waitForTarget((each) => each.url() === url)
  return target.asPage()
}

const activeTab = `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab)`

/** What a right click on this element tells the extension. */
function describeClick(page: Page, on: string | undefined): Promise<Record<string, unknown>> {
  return page.evaluate((selector) => {
    const element = selector === undefined ? document.body : document.querySelector(selector)
    const link = element?.closest('a')
    const selection = getSelection()?.toString() ?? ''
    return {
      pageUrl: location.href,
      frameId: 0,
      editable: element?.matches('input, textarea, [contenteditable]') ?? false,
      ...(link && { linkUrl: link.href, linkText: link.textContent }),
      ...(element instanceof HTMLImageElement && { mediaType: 'image', srcUrl: element.src }),
      ...(selection !== '' && { selectionText: selection }),
    }
  }, on)
}

export async function enterExtension(browser: Browser, extensionId: string): Promise<ExtensionInside> {
  const page = await openManifest(browser, extensionId)
  const workers: CDPSession = await page.createCDPSession()
  await workers.send('ServiceWorker.enable')
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${extensionId}/`)

  const isStopped = (version: { scriptURL: string; runningStatus: string }) =>
    version.runningStatus === 'stopped' && version.scriptURL.startsWith(`chrome-extension://${extensionId}/`)

  /** Dispatches in the worker; a sleeping one is woken as any event would wake it. */
  const dispatch = async (event: string, ...given: unknown[]): Promise<void> => {
    await workers.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` })
    const target = await browser.waitForTarget(isWorker)
    const devtools = await target.createCDPSession()
    const list = given.map((each) => JSON.stringify(each)).join(', ')
    await devtools.send('Runtime.evaluate', { expression: `chrome.${event}.dispatch(${list})` })
    // A worker that a debugger looks into never sleeps.
    await devtools.detach()
  }

  return {
    grantActiveTab: async (triggerAction) => {
      const popup = await page.evaluate(
        `${activeTab}.then(async ({ id }) => {
          const popup = await chrome.action.getPopup({ tabId: id })
          await chrome.action.setPopup({ tabId: id, popup: '' })
          return popup
        })`,
      )
      await triggerAction()
      await page.evaluate(
        `${activeTab}.then(({ id }) => chrome.action.setPopup({ tabId: id, popup: '${popup}' }))`,
      )
    },
    clickMenuItem: async (menuItemId, clicked, on) => {
      // Fails where there is no such item, which nobody could have clicked.
      await page.evaluate(`chrome.contextMenus.update(${JSON.stringify(menuItemId)}, {})`)
      const info = await describeClick(clicked, on)
      await dispatch('contextMenus.onClicked', { menuItemId, ...info }, await page.evaluate(activeTab))
    },
    fireCommand: async (command) => dispatch('commands.onCommand', command, await page.evaluate(activeTab)),
    fireStartup: () => dispatch('runtime.onStartup'),
    badge: async () => {
      const read = `${activeTab}.then(async ({ id }) => ({
        text: await chrome.action.getBadgeText({ tabId: id }),
        title: await chrome.action.getTitle({ tabId: id }),
      }))`
      return (await page.evaluate(read)) as { text: string; title: string }
    },
    allowHosts: async (hostPattern) => {
      const settings = await browser.newPage()
      await settings.goto('chrome://extensions')
      // The call behind the site-access switch of chrome://extensions.
      await settings.evaluate(`chrome.developerPrivate.addHostPermission('${extensionId}', '${hostPattern}')`)
      await settings.close()
    },
    killWorker: async () => {
      if (!browser.targets().some(isWorker)) return
      // Not by its target, which is kept where the worker is started again at once.
      const gone = new Promise<void>((resolve) =>
        workers.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(isStopped)) resolve()
        }),
      )
      await workers.send('ServiceWorker.stopAllWorkers')
      await gone
    },
  }
}
