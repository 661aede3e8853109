import { browser } from './polyfill.ts'

/** The address of the first-run page. */
export const welcomeUrl = (): string => browser.runtime.getURL('welcome.html')

/** Whether a tab shows it; its address is hidden without a grant, but never from the extension that it belongs to. */
export const isWelcomePage = ({ url = '' }: { url?: string | undefined }): boolean =>
  url.split(/[?#]/)[0] === welcomeUrl()
