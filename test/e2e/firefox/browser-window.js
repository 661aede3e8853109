// Evaluated once in Firefox's browser window, with the browser's own privileges; launch-firefox.ts calls it.
/* global ChromeUtils, Ci, CustomizableUI, OffscreenCanvas, Services, WebExtensionPolicy, gBrowser, window */
globalThis.enter = (extensionId) => {
  const { browserOf, evaluate, focusOn, handleOf, handles, loaded, openPopup, toFront, until } =
    globalThis.driverViews
  const { character, clickIn, press } = globalThis.driverInput
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  const system = Services.scriptSecurityManager.getSystemPrincipal()

  const extension = () => WebExtensionPolicy.getByID(extensionId)?.extension
  const toolbarAction = () => ExtensionParent.apiManager.global.browserActionFor(extension())

  /** Opens the page's own context menu and, where the items stand in a submenu, that too. */
  /** Opens a submenu of a menu that is open, and before it those that it is in. */
  async function openMenus(menu, submenu) {
    if (submenu === menu) return
    await openMenus(menu, submenu.parentElement.closest('menupopup'))
    submenu.parentElement.openMenu(true)
    await until(() => submenu.state === 'open', 'the submenu')
  }

  async function chooseMenuItem(menuItemId) {
    const menu = document.getElementById('contentAreaContextMenu')
    await until(() => menu.state === 'open', 'the context menu')
    // Firefox puts an underscore before ids that are words.
    const suffix = `-menuitem-_${menuItemId}`
    const find = () => [...menu.querySelectorAll('menuitem')].find((each) => each.id.endsWith(suffix))
    const item = await until(find, `the menu item ${menuItemId}`, 3000).catch((error) => {
      menu.hidePopup()
      throw error
    })
    const around = item.closest('menupopup')
    await openMenus(menu, around)
    around.activateItem(item)
    await until(() => menu.state === 'closed', 'the context menu to close')
  }

  globalThis.driver = {
    async ready() {
      await until(() => extension()?.hasStarted !== false && toolbarAction(), 'the extension')
      const { id } = toolbarAction()
      CustomizableUI.addWidgetToArea(id, 'nav-bar')
      await until(() => document.getElementById(id)?.getBoundingClientRect().width > 0, 'the toolbar button')
    },
    async openTab(url) {
      const blank = gBrowser.tabs.length === 1 && gBrowser.selectedBrowser.currentURI.spec === 'about:blank'
      const first = gBrowser.selectedTab
      const { linkedBrowser } = gBrowser.addTrustedTab(url)
      toFront(linkedBrowser)
      if (blank) gBrowser.removeTab(first)
      await loaded(linkedBrowser, url)
      return handleOf(linkedBrowser)
    },
    /** Once it is loaded. */
    async findTab(url) {
      const { linkedBrowser } =
        gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.startsWith(url)) ?? {}
      if (!linkedBrowser) return null
      const state = await evaluate(linkedBrowser, 'document.readyState').catch(() => 'gone')
      return state === 'complete' ? handleOf(linkedBrowser) : null
    },
    async navigate(handle, url) {
      const browser = browserOf(handle)
      browser.loadURI(Services.io.newURI(url), { triggeringPrincipal: system })
      await loaded(browser, url)
    },
    toFront: (handle) => toFront(browserOf(handle)),
    url: (handle) => browserOf(handle).currentURI.spec,
    evaluate: (handle, expression) => evaluate(browserOf(handle), expression),
    async clickToolbarButton() {
      const button = document.getElementById(toolbarAction().id).querySelector('toolbarbutton')
      const box = button.getBoundingClientRect()
      clickIn(button, box.width / 2, box.height / 2, {})
    },
    async popup() {
      const browser = openPopup()
      if (!browser) return null
      const state = await evaluate(browser, 'document.readyState').catch(() => 'gone')
      return state === 'complete' ? handleOf(browser) : null
    },
    async click(handle, x, y, button) {
      const browser = browserOf(handle)
      toFront(browser)
      clickIn(browser, x, y, { button: button === 'right' ? 2 : 0 })
    },
    async rightClick(handle, x, y, menuItemId) {
      const browser = browserOf(handle)
      toFront(browser)
      for (const type of ['mousedown', 'contextmenu', 'mouseup']) clickIn(browser, x, y, { type, button: 2 })
      await chooseMenuItem(menuItemId)
    },
    async type(handle, text) {
      const browser = browserOf(handle)
      const characters = [...text]
      focusOn(browser)
      // Keys travel to the document by another way than questions do; the last one's arrival is awaited.
      const count = `globalThis.typed = new Promise((resolve) => {
        let left = ${characters.length}
        window.addEventListener('keyup', function count() {
          left -= 1
          if (left > 0) return
          window.removeEventListener('keyup', count, true)
          resolve()
        }, true)
      }); 0`
      await evaluate(browser, count)
      for (const each of characters) character(each)
      await evaluate(browser, 'globalThis.typed')
    },
    /** A key of the browser's own: with the focus in its window, not in the page, which might take the key. */
    pressShortcut(key, modifiers) {
      Services.focus.clearFocus(window)
      press(key, modifiers)
    },
    press(handle, key, modifiers) {
      focusOn(browserOf(handle))
      press(key, modifiers)
    },
    async screenshot(handle) {
      const { currentWindowGlobal } = browserOf(handle).browsingContext
      const picture = await currentWindowGlobal.drawSnapshot(null, 1, 'white')
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      canvas.getContext('2d').drawImage(picture, 0, 0)
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
      return bytes.toBase64()
    },
    emulateTheme(handle, theme) {
      browserOf(handle).browsingContext.prefersColorSchemeOverride = theme
    },
    isOpen: (handle) => handles.get(handle)?.isConnected ?? false,
    close(handle) {
      const browser = handles.get(handle)
      if (!browser?.isConnected) return
      const tab = gBrowser.getTabForBrowser(browser)
      // The last one would take the window with it, and this driver lives there.
      if (tab && gBrowser.tabs.length === 1) gBrowser.addTrustedTab('about:blank')
      if (tab) gBrowser.removeTab(tab)
      else browser.closest('panel').hidePopup()
    },
    badge(handle) {
      const { badgeText, title } = toolbarAction().action.getContextData(
        gBrowser.getTabForBrowser(browserOf(handle)),
      )
      return { text: badgeText, title }
    },
    killWorker: () => extension().terminateBackground({ disableResetIdleForTest: true }),
    quit: () => setTimeout(() => Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit), 0),
  }
}
