import { z } from 'zod'

/**
 * What the injected script answers: what it saw, unread. It runs beside the page's own code, so the answer is
 * untrusted: every size is capped.
 */
const text = (max: number) => z.string().transform((value) => value.slice(0, max))
const list = <Item extends z.ZodType>(item: Item, max: number) =>
  z
    .array(z.unknown())
    .transform((all) => all.slice(0, max))
    .pipe(z.array(item))

/** Characters kept of a page's address; some carry whole documents. */
export const LONGEST_URL = 4000

const place = {
  /** Element indexes from the document element down, joined by '/'; 'r' leads into a shadow root or a frame. */
  path: text(400),
  /** An index into `slots`: the element's tag and classes and those of the two around it. */
  slot: z.number().int().nonnegative(),
}

/** A piece of a line in an inline element of its own, from `start` to the next piece. */
const pieceSchema = z.object({ start: z.number().int().nonnegative(), ...place })

/** A link to a mailbox, a phone, a profile or a card, or an element in which the page hides an address. */
const linkSchema = z.object({
  start: z.number().int().nonnegative(),
  /** What it shows, at most 200 characters. */
  text: text(200),
  visible: z.boolean(),
  attributes: z.record(text(60), text(3000)),
  ...place,
})

const lineSchema = z.object({
  /** One line of the page as the visitor reads it; of a long one, the part around what may be a contact. */
  text: text(4000),
  visible: z.boolean(),
  /** In a menu, where words stand that are no leads. */
  menu: z.boolean(),
  /** None where all of it is the element's own text. */
  pieces: list(pieceSchema, 400),
  links: list(linkSchema, 200),
  ...place,
})

const imageSchema = z.object({
  alt: text(120),
  /** Its place among the lines: that of the line behind it. */
  line: z.number().int().nonnegative(),
  visible: z.boolean(),
  ...place,
})

const itemPlace = {
  path: text(400).nullable(),
  slot: z.number().int().nonnegative().nullable(),
  visible: z.boolean(),
}

/** A thing that elements describe by a syntax of structured data. */
const itemSchema = z.object({
  syntax: z.enum(['microdata', 'rdfa', 'hcard']),
  types: list(text(60), 20),
  id: text(300),
  /** No part of another. */
  isTop: z.boolean(),
  /** A number is the index of another thing among those of this syntax. */
  properties: list(
    z.object({ name: text(60), value: z.union([text(500), z.number().int().nonnegative()]), ...itemPlace }),
    500,
  ),
  ...itemPlace,
})

export const pageReadingSchema = z.object({
  version: z.literal(2),
  url: text(LONGEST_URL),
  title: text(500),
  /** `html[lang]`, or ''. */
  language: text(35),
  /** What the user had selected, or ''. */
  selection: text(2000),
  /** Meta elements by `property` or `name`, with their `content`. */
  metas: list(z.tuple([text(60), text(300)]), 300),
  /** JSON-LD as it stands there. */
  jsonLd: list(text(300_000), 2000),
  items: list(itemSchema, 6000),
  lines: list(lineSchema, 6000),
  images: list(imageSchema, 1000),
  slots: list(text(160), 6000),
  /** Words that running text writes in lower case, between blanks. */
  words: text(40_000),
  /** Text nodes and elements visited. */
  nodeCount: z.number().int().nonnegative(),
  /** True when a cap stopped the reading. */
  truncated: z.boolean(),
})

export type PageReading = z.infer<typeof pageReadingSchema>
export type PageLine = PageReading['lines'][number]
export type PageLink = PageLine['links'][number]
export type PageImage = PageReading['images'][number]
export type PageItem = PageReading['items'][number]
