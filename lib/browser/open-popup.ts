import { browser } from './polyfill.ts'

/**
 * Opens the popup at the toolbar button; false where the browser does not. Firefox before 149 wants the call
 * within the user's gesture, so nothing may be awaited before it.
 */
export function openPopup(): Promise<boolean> {
  return browser.action.openPopup().then(
    () => true,
    () => false,
  )
}
