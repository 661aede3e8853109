// Evaluated in Firefox's browser window, before browser-window.js: the mouse and the keyboard.
/* global Cc, Ci, Cu, Services, window */
globalThis.enter = () => {
  const mouseAndKeys = {
    window,
    parent: window,
    navigator,
    KeyboardEvent,
    _EU_Ci: Ci,
    _EU_Cc: Cc,
    _EU_Cu: Cu,
  }
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', mouseAndKeys)

  const modifierNames = { Alt: 'altKey', Control: 'ctrlKey', Meta: 'metaKey', Shift: 'shiftKey' }
  const press = (key, modifiers) => {
    const held = Object.fromEntries(modifiers.map((modifier) => [modifierNames[modifier], true]))
    mouseAndKeys.synthesizeKey(key.length === 1 ? key : `KEY_${key}`, held, window)
  }
  const clickIn = (element, x, y, options) => {
    const box = element.getBoundingClientRect()
    mouseAndKeys.synthesizeMouseAtPoint(box.x + x, box.y + y, options, window)
  }

  const character = (each) => mouseAndKeys.synthesizeKey(each, {}, window)

  globalThis.driverInput = { character, clickIn, press }
}
