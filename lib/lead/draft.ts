import { z } from 'zod/mini'
import { contactTypeSchema } from './contact-type.ts'
import { decisionSchema } from './intent.ts'

/** What the popup shows and the user corrects: values with their origins, not yet validated. */

/** Where a value comes from: a finding on the page, the user's own hand, or another value. */
export const originSchema = z.object({
  source: z.enum([
    'clicked',
    'selection',
    'structured',
    'link',
    'heading',
    'text',
    'image',
    'title',
    'meta',
    'derived',
    'typed',
  ]),
  snippet: z.string(),
  /** 0 to 1: how often a value found this way is right. */
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
})
export type Origin = z.infer<typeof originSchema>

const valueShape = { value: z.string(), origins: z.array(originSchema), edited: z.boolean() }

/** One single-line value. `edited` marks the user's own word, which nothing overwrites. */
export const draftValueSchema = z.object(valueShape)
export type DraftValue = z.infer<typeof draftValueSchema>

/** One e-mail or phone of a list; `id` is stable while the user edits the text. */
export const draftContactSchema = z.object({ ...valueShape, id: z.string(), type: contactTypeSchema })
export type DraftContact = z.infer<typeof draftContactSchema>

export const draftPersonSchema = z.object({
  id: z.string(),
  /** Only included people are sent. */
  included: z.boolean(),
  name: draftValueSchema,
  title: draftValueSchema,
  /** The person's own employer; empty where the page says of none but its own organisation. */
  company: z._default(draftValueSchema, () => ({ value: '', origins: [], edited: false })),
  emails: z.array(draftContactSchema),
  phones: z.array(draftContactSchema),
  profiles: z.array(draftValueSchema),
})
export type DraftPerson = z.infer<typeof draftPersonSchema>

export const draftCompanySchema = z.object({
  name: draftValueSchema,
  website: draftValueSchema,
  address: draftValueSchema,
  emails: z.array(draftContactSchema),
  phones: z.array(draftContactSchema),
})
export type DraftCompany = z.infer<typeof draftCompanySchema>

export const offerFieldSchema = z.enum([
  'name',
  'title',
  'email',
  'phone',
  'company',
  'website',
  'address',
  'card',
])

/** A value that was found and filled in nowhere: the user may pick it. */
export const draftOfferSchema = z.object({
  field: offerFieldSchema,
  value: z.string(),
  type: contactTypeSchema,
  origins: z.array(originSchema),
})
export type DraftOffer = z.infer<typeof draftOfferSchema>

/** How much of the page was read; `unreadable` pages leave an empty form to fill by hand. */
export const readingSchema = z.enum(['whole', 'partial', 'unreadable', 'left'])

/** A value of a field of the CRM's own: text, or the ids of the options chosen. */
export const fieldValueSchema = z.union([z.string(), z.array(z.string())])
export type FieldValue = z.infer<typeof fieldValueSchema>

export const draftSchema = z.object({
  /** Minted once; the outbox entry of each destination carries it, so saving twice finds the first. */
  id: z.string(),
  pageUrl: z.string(),
  pageTitle: z.string(),
  /** Milliseconds since 1970. */
  capturedAt: z.number(),
  reading: readingSchema,
  /** ISO 3166 code used for phones without a country code. */
  country: z.nullable(z.string().check(z.length(2))),
  people: z.array(draftPersonSchema),
  company: draftCompanySchema,
  /** What the page's own organisation is called, or the host of its site; '' where it is not known. Never edited. */
  organisation: z._default(z.string(), ''),
  note: z.string(),
  offers: z.array(draftOfferSchema),
  /** Null: the destination chosen last, or this browser. */
  destinationId: z.nullable(z.string()),
  /** Further destinations that the lead goes to as well. */
  also: z._default(z.array(z.string()), () => []),
  /** Its people become a lead each, rather than one of all. Null: as is usual where they go. */
  isApart: z._default(z.nullable(z.boolean()), null),
  /** Null: the status chosen last there, or the destination's first. */
  statusId: z.nullable(z.string()),
  /** What the user entered in fields of the CRM's own, by destination and field. */
  values: z._default(z.record(z.string(), z.record(z.string(), fieldValueSchema)), () => ({})),
  /** What the user decided about a record that is there already, by destination. */
  decisions: z._default(z.record(z.string(), decisionSchema), () => ({})),
  /** The user changed something; only then is the draft worth more than a new reading. */
  touched: z.boolean(),
  /** Made by a right-click on something particular, which a new reading of the whole page would not know of. */
  pointedAt: z.boolean(),
  /** It was corrected after it was saved: the popup opens with the form, which shows what is not saved yet. */
  isAhead: z.optional(z.boolean()),
})
export type Draft = z.infer<typeof draftSchema>
