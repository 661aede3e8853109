/** What the first-run page must know of the browser that it explains. */
export interface Toolbar {
  /** How its toolbar is set up differs. */
  family: 'chromium' | 'firefox'
  /** Whether Gleaner's button can be seen there; true where the browser does not tell. */
  isPinned: () => Promise<boolean>
}
