import { z } from 'zod/mini'
import { crmFieldSchema } from '../crm/field.ts'
import { delaySchema, disconnectionSchema, leadFieldSchema, refusalSchema } from '../crm/setback.ts'
import { draftSchema, fieldValueSchema } from '../lead/draft.ts'
import { draftProblemSchema } from '../lead/draft-problem.ts'
import { changeSchema } from '../lead/intent.ts'
import { leadSourceSchema } from '../lead/lead-source.ts'
import { matchSchema } from '../lead/match.ts'
import { recordNounSchema } from '../lead/outline.ts'

/** What the views are told: enough to show, nothing that must stay in the background. */

export const statusViewSchema = z.object({ id: z.string(), label: z.string() })
export type StatusView = z.infer<typeof statusViewSchema>

const nounsSchema = z.array(recordNounSchema)

/** A field of the CRM's own that the popup shows. */
export const fieldViewSchema = z.extend(crmFieldSchema, {
  /** The part of the lead that fills it while the user enters nothing. */
  source: z.nullable(leadSourceSchema),
  /** What it begins with: the user's default, or for some what was chosen last; '' or [] for nothing. */
  start: fieldValueSchema,
})
export type FieldView = z.infer<typeof fieldViewSchema>

/** A place a lead can go to. `crm` is an adapter's id; 'this-browser' is the built-in list. */
export const destinationViewSchema = z.object({
  id: z.string(),
  crm: z.string(),
  /** The user's own name for it, else the vendor's, with the account where the vendor has several. */
  name: z.string(),
  /** The vendor's name; of the built-in list, its own. */
  vendor: z.string(),
  /** Account and user as the vendor names them, or ''. */
  account: z.string(),
  user: z.string(),
  keep: z.enum(['device', 'session']),
  /** None where the vendor knows no status. */
  statuses: z.array(statusViewSchema),
  /** The status a lead begins with: the user's default, else the one chosen last, else the first; '' for none. */
  statusId: z.string(),
  /** Those that the popup shows. */
  fields: z.array(fieldViewSchema),
  /** Parts of the lead that the account demands. */
  requires: z.array(leadFieldSchema),
  /** The records that a new lead becomes: once, where there is a company, for each person, and where there is none. */
  makes: z.object({ once: nounsSchema, company: nounsSchema, person: nounsSchema, nobody: nounsSchema }),
  /** Why it needs repair, or null. */
  disconnection: z.nullable(disconnectionSchema),
  /** The vendor's limits make all that is for it wait until then; told where connections are looked after. */
  resting: z.optional(z.object({ delay: z.enum(['busy', 'daily']), until: z.number() })),
})
export type DestinationView = z.infer<typeof destinationViewSchema>

export const entryStateViewSchema = z.discriminatedUnion('kind', [
  /** Nothing is sent before `until`, so that it can be taken back. */
  z.object({ kind: z.literal('held'), until: z.number() }),
  z.object({
    kind: z.literal('waiting'),
    delay: z.nullable(delaySchema),
    /** An answer was lost: it is looked for before it is sent again. */
    isLooking: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('sending') }),
  z.object({
    kind: z.literal('delivered'),
    link: z.nullable(z.string()),
    deliveredAt: z.optional(z.number()),
  }),
  /** It arrived, and something of it is there twice. */
  z.object({ kind: z.literal('doubled'), link: z.nullable(z.string()) }),
  /** It was taken back, and a second record of it is there. `appUrl`: where to look for one without an address. */
  z.object({ kind: z.literal('left'), link: z.nullable(z.string()), appUrl: z.nullable(z.string()) }),
  /** `isHalfMade`: some of it is there already. */
  z.object({
    kind: z.literal('refused'),
    refusals: z.array(refusalSchema),
    isHalfMade: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('paused'), disconnection: disconnectionSchema }),
  /** `appUrl`: where the user can look; the entry carries it because it can outlive its connection. */
  z.object({
    kind: z.literal('unsure'),
    appUrl: z.nullable(z.string()),
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
  /** Of leads that were saved together. */
  batchId: z.optional(z.nullable(z.string())),
  /** It can be taken back: before it is sent, or by deleting it there. */
  canUndo: z.optional(z.boolean()),
  /** What it is to do there. */
  intent: z.enum(['create', 'update', 'add']),
  state: entryStateViewSchema,
})
export type EntryView = z.infer<typeof entryViewSchema>

/** A record that may be the lead's, as the user sees it before the save. */
export const matchViewSchema = z.extend(matchSchema, {
  /** At the destination itself, among the leads on their way or sent, or in this browser's list. */
  place: z.enum(['destination', 'outbox', 'list']),
  /** Of an outbox match: where it went, when it was saved, and whether it is there. */
  sent: z.nullable(z.object({ destinationName: z.string(), savedAt: z.number(), isDelivered: z.boolean() })),
  /** What an update could change. */
  changes: z.array(changeSchema),
})
export type MatchView = z.infer<typeof matchViewSchema>

/** What looking for the lead's people found. */
export const verdictViewSchema = z.object({
  matches: z.array(matchViewSchema),
  /**
   * How the destination answered. `late`: not in time, ask again. `spared`: too many look-ups in a short time, so none
   * was made. `nothing`: the lead has nothing to look for.
   */
  answer: z.enum(['done', 'late', 'spared', 'offline', 'failed', 'nothing']),
  /** People who were not looked for, because they are many. */
  unchecked: z.int().check(z.nonnegative()),
})
export type VerdictView = z.infer<typeof verdictViewSchema>

/** All that the popup needs for its first paint, in one answer. */
export const popupViewSchema = z.object({
  draft: draftSchema,
  destinations: z.array(destinationViewSchema),
  /** Where this draft has been saved to. */
  entries: z.array(entryViewSchema),
  /** Entries of other drafts that need the user: refused, unsure or paused. */
  troubled: z.int().check(z.nonnegative()),
  /** What the user typed and cannot be saved as it is. */
  problems: z._default(z.array(draftProblemSchema), () => []),
  /** Leads of this page that were delivered from other drafts, newest first. */
  earlier: z._default(z.array(entryViewSchema), () => []),
})
export type PopupView = z.infer<typeof popupViewSchema>

/** Leads that were saved together, and how far they are. `needy`: refused, unsure or paused. */
export const batchViewSchema = z.object({
  id: z.string(),
  size: z.int(),
  delivered: z.int(),
  waiting: z.int(),
  needy: z.int(),
  pageTitle: z.string(),
  destinationNames: z.array(z.string()),
  savedAt: z.number(),
})
export type BatchView = z.infer<typeof batchViewSchema>

/** How far everything is that was saved. */
export const outboxViewSchema = z.object({
  /** The user stopped all sending for now. */
  isPaused: z.boolean(),
  /** Held, waiting or being sent. */
  underWay: z.int(),
  batches: z.array(batchViewSchema),
})
export type OutboxView = z.infer<typeof outboxViewSchema>

/** A CRM that can be connected, with the form it wants. */
export const crmViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  hostPatterns: z.array(z.string()),
  credentialFields: z.array(z.object({ name: z.string(), secret: z.boolean(), helpUrl: z.string() })),
})
export type CrmView = z.infer<typeof crmViewSchema>
