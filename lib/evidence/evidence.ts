/** What a page says. Plain JSON, found but neither ranked nor validated; `lib/lead` judges it. */

/**
 * What a value has the form of. A fax number is a `phone` whose label says so; a `title` is also any short text
 * beside a name, a `company` any line with a copyright, a `profile` any page of a site of profiles; a `country` is
 * the ISO code of one that a line speaks of; a `card` is the address of a file with somebody's contacts.
 */
export type FindingField =
  | 'name'
  | 'title'
  | 'email'
  | 'phone'
  | 'company'
  | 'website'
  | 'address'
  | 'profile'
  | 'country'
  | 'card'

/**
 * How a value was found: `clicked` is the link of the user's right-click, `selection` what the user marked,
 * `structured` JSON-LD or microdata, `link` a mailto, tel or profile link, `heading` a heading or other
 * emphasised line, `text` visible running text, `image` the words of a picture, `title` the document's title,
 * `meta` its meta elements.
 */
export type FindingSource =
  | 'clicked'
  | 'selection'
  | 'structured'
  | 'link'
  | 'heading'
  | 'text'
  | 'image'
  | 'title'
  | 'meta'

export interface Finding {
  field: FindingField
  /** As found, white space folded; decoded where the page had it encoded. */
  value: string
  source: FindingSource
  /** Whom structured data gives the value to. */
  subject: 'person' | 'organisation' | null
  /** The part a structured person plays: the page's subject, or merely its author. */
  role: 'main' | 'author' | null
  /** Shared by the values of one structured item or one repeated card. */
  record: string | null
  /** What the page puts before the value ("Mobile:"), or in the short line above it, or ''. */
  label: string
  /** The value in its surroundings, at most 120 characters. */
  snippet: string
  /**
   * Element indexes from the document element down, joined by '/', or null for what has no place. 'r' leads into
   * a shadow root or a frame's document.
   */
  path: string | null
  /** Tag and classes of the element: alike for the same part of repeated cards, whatever their depth. Null: no place. */
  slot: string | null
  visible: boolean
}

export interface PageEvidence {
  url: string
  title: string
  /** `html[lang]`, or ''. */
  language: string
  /** `og:locale`, or ''. */
  locale: string
  /** Country names or codes of structured addresses on the page. */
  countries: string[]
  /** What the user had selected, or ''. */
  selection: string
  /** Those of text and links stand in the order of the page. */
  findings: Finding[]
  /** Text nodes and elements visited. */
  nodeCount: number
  /** True when a cap stopped the reading. */
  truncated: boolean
}
