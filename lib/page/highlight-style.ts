import { HIGHLIGHT } from './highlight-name.ts'

/** As on a marked page, on light and on dark ones. */
export const HIGHLIGHT_STYLE = `::highlight(${HIGHLIGHT}) { background-color: #ffd34d; color: #1d1a10; }`
