import { z } from 'zod/mini'
import { connectionSettingsSchema } from '../crm/connection-settings.ts'
import { crmFieldSchema } from '../crm/field.ts'
import { delaySchema, disconnectionSchema } from '../crm/setback.ts'
import { draftSchema } from '../lead/draft.ts'
import { draftProblemSchema } from '../lead/draft-problem.ts'
import {
  crmViewSchema,
  destinationViewSchema,
  entryViewSchema,
  listRowSchema,
  outboxViewSchema,
  popupViewSchema,
  verdictViewSchema,
} from './views.ts'

/** The views that may send a message. */
export type View = 'popup' | 'options' | 'leads'

interface MessageContract {
  from: readonly View[]
  request: z.ZodMiniType
  answer: z.ZodMiniType
}

const nothing = z.object({})
const storedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored') }),
  /** The disk or the browser's quota took no more. */
  z.object({ kind: z.literal('full') }),
])

/** What the views ask and the background answers. Every request and answer is parsed on arrival. */
export const messages = {
  /** Reads the tab, or gives the draft that its page already has. */
  'capture.start': { from: ['popup'], request: z.object({ tabId: z.number() }), answer: popupViewSchema },
  /** Reads the tab anew and gives up the page's draft. */
  'capture.again': { from: ['popup'], request: z.object({ tabId: z.number() }), answer: popupViewSchema },
  /** Every keystroke. */
  'draft.write': {
    from: ['popup'],
    request: z.object({ tabId: z.number(), draft: draftSchema }),
    answer: storedSchema,
  },
  /** Looks whether the destination, the outbox or the list has the draft's people already. Nobody needs to wait for it. */
  'match.find': {
    from: ['popup'],
    request: z.object({
      draft: draftSchema,
      destinationId: z.string(),
      /** Asks the CRM although it has been asked a moment ago. */
      again: z.boolean(),
    }),
    answer: verdictViewSchema,
  },
  /** Answers once the entry is on disk, before anything is sent. */
  'lead.save': {
    from: ['popup'],
    request: z.object({
      tabId: z.number(),
      draft: draftSchema,
      destinationId: z.string(),
      statusId: z.string(),
      /** Further destinations, each with what a lead begins with there. */
      also: z.optional(z.array(z.string())),
      /** A lead for each person, rather than one of all. */
      isApart: z.optional(z.boolean()),
      /** A further record of a lead that is saved already: the draft gets a new id. */
      asNew: z.boolean(),
    }),
    answer: z.discriminatedUnion('kind', [
      /** `others`: of the further destinations and people. */
      z.object({
        kind: z.literal('saved'),
        entry: entryViewSchema,
        others: z.optional(z.array(entryViewSchema)),
      }),
      /** One was saved before and is on its way, or there, as it was then: the changes are only in the draft. */
      z.object({
        kind: z.literal('known'),
        entry: entryViewSchema,
        others: z.optional(z.array(entryViewSchema)),
      }),
      /** `destinationId`: the one that wants it otherwise. */
      z.object({
        kind: z.literal('invalid'),
        problems: z.array(draftProblemSchema),
        destinationId: z.optional(z.string()),
      }),
      z.object({ kind: z.literal('full') }),
      /** The destination was disconnected in the meantime. */
      z.object({ kind: z.literal('gone') }),
    ]),
  },
  /** Entries that are not delivered yet or need the user, newest first. */
  'entry.list': {
    from: ['options', 'leads'],
    request: nothing,
    answer: z.object({ entries: z.array(entryViewSchema) }),
  },
  /** Entries that arrived at a CRM, the last ones first. */
  'entry.delivered': {
    from: ['leads'],
    request: z.object({ limit: z.int().check(z.minimum(1), z.maximum(100)) }),
    answer: z.object({ entries: z.array(entryViewSchema) }),
  },
  'entry.retry': {
    from: ['popup', 'leads'],
    request: z.object({ entryId: z.string() }),
    answer: z.object({ entry: z.nullable(entryViewSchema) }),
  },
  /** The user looked where Gleaner could not: `there` ends an unsure entry, `missing` sends it again. */
  'entry.settle': {
    from: ['popup', 'leads'],
    request: z.object({ entryId: z.string(), found: z.enum(['there', 'missing']) }),
    answer: z.object({ entry: z.nullable(entryViewSchema) }),
  },
  /** Takes a lead back: before it is sent, or by deleting what it became. */
  'entry.undo': {
    from: ['popup', 'leads'],
    request: z.object({ entryId: z.string() }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('undone') }),
      /** `too-late`: it was just being sent. `failed`: the CRM did not delete it. */
      z.object({ kind: z.enum(['too-late', 'failed']), entry: entryViewSchema }),
    ]),
  },
  /** The popup's view of a lead that was saved, to be corrected and sent; null: it is not there any more. */
  'entry.edit': {
    from: ['popup'],
    request: z.object({ entryId: z.string() }),
    answer: z.object({ view: z.nullable(popupViewSchema) }),
  },
  /** `batchIds`: those to be told of although they have arrived. */
  'outbox.progress': {
    from: ['popup', 'leads'],
    request: z.object({ batchIds: z.array(z.string()) }),
    answer: outboxViewSchema,
  },
  'outbox.pause': {
    from: ['popup', 'leads'],
    request: z.object({ isPaused: z.boolean() }),
    answer: storedSchema,
  },
  'preferences.read': {
    from: ['options'],
    request: nothing,
    answer: z.object({ undoSeconds: z.int() }),
  },
  'preferences.set': {
    from: ['options'],
    request: z.object({ undoSeconds: z.int().check(z.minimum(0), z.maximum(30)) }),
    answer: storedSchema,
  },
  /** The delivery log as text, for support. */
  'log.read': { from: ['options'], request: nothing, answer: z.object({ text: z.string() }) },
  /** Gives up an undelivered entry for good. */
  'entry.discard': {
    from: ['leads'],
    request: z.object({ entryId: z.string() }),
    answer: nothing,
  },
  'destination.list': {
    from: ['options', 'leads'],
    request: nothing,
    answer: z.object({ destinations: z.array(destinationViewSchema), crms: z.array(crmViewSchema) }),
  },
  /** Checks the credentials against the CRM and keeps them only if they serve. */
  'destination.connect': {
    from: ['options'],
    request: z.object({
      crm: z.string(),
      credentials: z.record(z.string(), z.string()),
      keep: z.enum(['device', 'session']),
      /** The user's own name for it, or ''; null: as it was. */
      name: z.nullable(z.string()),
    }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('connected'), destination: destinationViewSchema }),
      z.object({ kind: z.literal('incomplete') }),
      z.object({ kind: z.literal('disconnected'), disconnection: disconnectionSchema }),
      z.object({
        kind: z.literal('later'),
        delay: delaySchema,
      }),
      z.object({ kind: z.literal('refused'), text: z.string() }),
      z.object({ kind: z.literal('full') }),
    ]),
  },
  /** Forgets the credentials and the host grant; undelivered entries stay listed. */
  'destination.disconnect': {
    from: ['options'],
    request: z.object({ destinationId: z.string() }),
    answer: nothing,
  },
  /** Asks the CRM anew who we are and which statuses there are. */
  'destination.refresh': {
    from: ['options'],
    request: z.object({ destinationId: z.string() }),
    answer: z.object({
      destination: z.nullable(destinationViewSchema),
      /** Why the CRM could not be asked, so that the destination is as it was before. */
      delay: z.nullable(delaySchema),
      /** What the CRM said where it did not take the question, or null. */
      refusal: z.nullable(z.string()),
    }),
  },
  /** All that can be set up of a connection; null: it is not there any more. */
  'destination.settings': {
    from: ['options'],
    request: z.object({ destinationId: z.string() }),
    answer: z.object({
      setup: z.nullable(
        z.object({
          /** The user's own name for it, or ''. */
          name: z.string(),
          fields: z.array(crmFieldSchema),
          settings: connectionSettingsSchema,
        }),
      ),
    }),
  },
  'destination.set': {
    from: ['options'],
    request: z.object({
      destinationId: z.string(),
      name: z.string(),
      settings: connectionSettingsSchema,
    }),
    answer: storedSchema,
  },
  /** A page of the built-in list, newest first. `after` is the last answer's `next`; only the first page is counted. */
  'list.page': {
    from: ['leads'],
    request: z.object({
      search: z.string(),
      statusId: z.nullable(z.string()),
      after: z.nullable(z.string()),
      limit: z.int().check(z.minimum(1), z.maximum(1000)),
    }),
    answer: z.object({
      rows: z.array(listRowSchema),
      next: z.nullable(z.string()),
      total: z.nullable(z.number()),
    }),
  },
  'list.setStatus': {
    from: ['leads'],
    request: z.object({ id: z.string(), statusId: z.string() }),
    answer: storedSchema,
  },
  'list.remove': { from: ['leads'], request: z.object({ ids: z.array(z.string()) }), answer: nothing },
} as const satisfies Record<string, MessageContract>

export type MessageName = keyof typeof messages
export type MessageRequest<Name extends MessageName> = z.infer<(typeof messages)[Name]['request']>
export type MessageAnswer<Name extends MessageName> = z.infer<(typeof messages)[Name]['answer']>

/** What the background tells every open view. */
export const notice = z.object({ notice: z.literal('entry.changed'), entry: entryViewSchema })
export type Notice = z.infer<typeof notice>
