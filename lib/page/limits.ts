/** What one reading may visit and report; a reached limit makes the evidence `truncated`. */
export const NODE_LIMIT = 150_000
export const TEXT_LIMIT = 2_000_000
export const BLOCK_LIMIT = 20_000
export const FINDING_LIMIT = 5_000
/** JSON-LD blocks longer than this are catalogues, not contacts. */
export const JSON_LIMIT = 300_000
export const ITEM_LIMIT = 2_000
/** Frames in frames and shadow roots in shadow roots. */
export const NESTING_LIMIT = 8
