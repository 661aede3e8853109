import browser from 'webextension-polyfill'

/** The only file that imports the polyfill: every other gets what it needs as an argument or from here. */
export { browser }
