const SEPARATOR = /\s[|–—·•»«>:-]+\s|[|»•]|:\s/

/** The parts of a document's title between dashes and bars: page, section, site. */
export const titleSegments = (title: string): string[] =>
  title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean)
