/** What one reading may visit and report; a reached limit makes it `truncated`. */
export const NODE_LIMIT = 150_000
export const TEXT_LIMIT = 2_000_000
/** Characters of one block: what is longer is cut. */
export const BLOCK_LIMIT = 20_000
/** Lines of a page beyond which only those around contacts are sure to be reported. */
export const LINE_LIMIT = 2_500
/** Characters of all lines that are reported. */
export const REPORT_LIMIT = 300_000
/** Characters of JSON-LD: what is longer is a catalogue. */
export const JSON_LIMIT = 300_000
export const ITEM_LIMIT = 2_000
/** Shadow roots and frames. */
export const ROOT_LIMIT = 2_000
/** Frames in frames and shadow roots in shadow roots. */
export const NESTING_LIMIT = 8
