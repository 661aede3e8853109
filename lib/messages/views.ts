import { z } from 'zod'
import { delaySchema, disconnectionSchema, refusalSchema } from '../crm/setback.ts'
import { draftSchema } from '../lead/draft.ts'

/** What the views are told: enough to show, nothing that must stay in the background. */

export const statusViewSchema = z.object({ id: z.string(), label: z.string() })
export type StatusView = z.infer<typeof statusViewSchema>

/** A place a lead can go to. `crm` is an adapter's id; 'this-browser' is the built-in list. */
export const destinationViewSchema = z.object({
  id: z.string(),
  crm: z.string(),
  name: z.string(),
  /** Account and user as the vendor names them, or ''. */
  account: z.string(),
  user: z.string(),
  statuses: z.array(statusViewSchema),
  /** The status chosen last there, or the first. */
  statusId: z.string(),
  /** Why it needs repair, or null. */
  disconnection: disconnectionSchema.nullable(),
})
export type DestinationView = z.infer<typeof destinationViewSchema>

export const entryStateViewSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('waiting'),
    delay: delaySchema.nullable(),
  }),
  z.object({ kind: z.literal('sending') }),
  z.object({ kind: z.literal('delivered'), link: z.string().nullable() }),
  z.object({ kind: z.literal('refused'), refusals: z.array(refusalSchema) }),
  z.object({ kind: z.literal('paused'), disconnection: disconnectionSchema }),
  /** `appUrl`: where the user can look; the entry carries it because it can outlive its connection. */
  z.object({
    kind: z.literal('unsure'),
    appUrl: z.string().nullable(),
    /** `rest`: the record is there, what belongs to it may not be. */
    part: z.enum(['lead', 'rest']),
  }),
])

export const entryViewSchema = z.object({
  id: z.string(),
  draftId: z.string(),
  destinationId: z.string(),
  destinationName: z.string(),
  /** The first person's name, else the company's, else ''. */
  leadName: z.string(),
  pageUrl: z.string(),
  savedAt: z.number(),
  state: entryStateViewSchema,
})
export type EntryView = z.infer<typeof entryViewSchema>

/** All that the popup needs for its first paint, in one answer. */
export const popupViewSchema = z.object({
  draft: draftSchema,
  destinations: z.array(destinationViewSchema),
  /** Where this draft has been saved to. */
  entries: z.array(entryViewSchema),
  /** Entries of other drafts that need the user: refused, unsure or paused. */
  troubled: z.number().int().nonnegative(),
})
export type PopupView = z.infer<typeof popupViewSchema>

/** A CRM that can be connected, with the form it wants. */
export const crmViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  hostPatterns: z.array(z.string()),
  credentialFields: z.array(z.object({ name: z.string(), secret: z.boolean(), helpUrl: z.string() })),
})
export type CrmView = z.infer<typeof crmViewSchema>

/** A person of a row; a phone number is written with its extension. */
const rowPersonSchema = z.object({
  name: z.string(),
  title: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
})
export type RowPerson = z.infer<typeof rowPersonSchema>

/** One lead of the built-in list. */
export const listRowSchema = z.object({
  id: z.string(),
  savedAt: z.number(),
  statusId: z.string(),
  people: z.array(rowPersonSchema),
  company: z.string(),
  companyEmails: z.array(z.string()),
  companyPhones: z.array(z.string()),
  website: z.string(),
  address: z.string(),
  note: z.string(),
  pageUrl: z.string(),
  pageTitle: z.string(),
})
export type ListRow = z.infer<typeof listRowSchema>
