// Evaluated in Firefox's browser window, before browser-window.js: the tabs and popups, by number.
/* global gBrowser */
globalThis.enter = (frameScript) => {
  const handles = new Map()
  const scripted = new WeakSet()
  let lastId = 0

  // Looks again and again: for a panel's browser that goes, or a frame script that was never loaded, there is no event.
  async function until(look, what, withinMs = 30_000) {
    const deadline = Date.now() + withinMs
    for (;;) {
      const found = await look()
      if (found) return found
      if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms for ${what}`)
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  }

  const handleOf = (browser) => {
    for (const [id, each] of handles) if (each === browser) return id
    lastId += 1
    handles.set(lastId, browser)
    return lastId
  }
  const browserOf = (handle) => {
    const browser = handles.get(handle)
    if (!browser?.isConnected) throw new Error('The view is closed')
    return browser
  }

  async function evaluate(browser, expression) {
    const manager = browser.messageManager
    if (!scripted.has(manager)) {
      scripted.add(manager)
      manager.loadFrameScript(`data:,${encodeURIComponent(frameScript)}`, false)
    }
    lastId += 1
    const id = lastId
    let answer
    const listen = ({ data }) => {
      if (data.id === id) answer = data
    }
    manager.addMessageListener('driver:answer', listen)
    const documentId = () => browser.browsingContext?.currentWindowGlobal?.innerWindowId
    const asked = documentId()
    manager.sendAsyncMessage('driver:evaluate', { id, expression })
    // Looks for the end of the view and of the document too, which leave the question without an answer.
    const isGone = () =>
      !browser.isConnected || browser.messageManager !== manager || (asked && documentId() !== asked)
    // A minute: an answer may be that of axe, which looks at a whole page.
    await until(() => answer || isGone(), 'an answer', 60_000)
    if (!answer) throw new Error('The document went away')
    manager.removeMessageListener('driver:answer', listen)
    if (answer.fault !== undefined) throw new Error(answer.fault)
    return answer.json === undefined ? undefined : JSON.parse(answer.json)
  }

  async function loaded(browser, url) {
    const wanted = new URL(url).href
    const hasFailed = () => /^about:(neterror|certerror)/.test(browser.documentURI?.spec)
    const settled = () =>
      browser.currentURI.spec === wanted &&
      !browser.webProgress?.isLoadingDocument &&
      (hasFailed() ||
        evaluate(browser, 'document.readyState').then(
          (state) => state === 'complete',
          () => false,
        ))
    await until(settled, `${url} to load`)
    if (hasFailed()) throw new Error(`Cannot load ${url}`)
  }

  /** A popup that nobody has clicked yet may have the focus still to come. */
  const focusOn = (browser) => {
    if (document.activeElement !== browser) browser.focus()
  }
  const toFront = (browser) => {
    const tab = gBrowser.getTabForBrowser(browser)
    if (tab) gBrowser.selectedTab = tab
    focusOn(browser)
  }

  function openPopup() {
    const browser = document.querySelector('browser.webextension-popup-browser')
    if (browser?.closest('panel')?.state !== 'open') return undefined
    return browser.currentURI.spec.startsWith('moz-extension:') ? browser : undefined
  }

  globalThis.driverViews = {
    browserOf,
    evaluate,
    focusOn,
    handleOf,
    handles,
    loaded,
    openPopup,
    toFront,
    until,
  }
}
