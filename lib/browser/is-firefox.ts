import { browser } from './polyfill.ts'

/** For what the two browsers do in their own ways and no feature tells. */
export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:')
