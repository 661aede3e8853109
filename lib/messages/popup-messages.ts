import { z } from 'zod/mini'
import { draftSchema } from '../lead/draft.ts'
import { draftChangeSchema } from '../lead/draft-change.ts'
import { draftProblemSchema } from '../lead/draft-problem.ts'
import { entryMessages } from './entry-messages.ts'
import { type MessageContract, storedSchema } from './message-contract.ts'
import { personMatchesSchema } from './person-matches.ts'
import { entryViewSchema, popupViewSchema, verdictViewSchema } from './views.ts'

/** Of a page's draft, and all else that the popup asks: it loads no more schemas than these, so as to open at once. */
export const popupMessages = {
  /** Reads the tab, or gives the draft that its page already has; `openedAt`: one read since then is new enough. */
  'capture.start': {
    from: ['popup'],
    request: z.object({ tabId: z.number(), openedAt: z.optional(z.number()) }),
    answer: popupViewSchema,
  },
  /** Reads the tab anew and gives up the page's draft. */
  'capture.again': { from: ['popup'], request: z.object({ tabId: z.number() }), answer: popupViewSchema },
  /** Every keystroke. */
  'draft.write': {
    from: ['popup'],
    request: z.object({ tabId: z.number(), draft: draftSchema }),
    answer: storedSchema,
  },
  /** What of the draft is no e-mail, phone or web address as the user left it. */
  'draft.check': {
    from: ['popup'],
    request: z.object({ draft: draftSchema }),
    answer: z.object({ problems: z.array(draftProblemSchema) }),
  },
  /** Marks where a value stands on the page. `left`: the tab shows another page by now. */
  'page.show': {
    from: ['popup'],
    request: z.object({ tabId: z.number(), value: z.string(), snippet: z.string() }),
    answer: z.object({ kind: z.enum(['shown', 'not-found', 'left']) }),
  },
  /** The same of a draft of many people. `missing`: that draft is not there, and is to be written as a whole. */
  'draft.change': {
    from: ['popup'],
    request: z.object({ tabId: z.number(), change: draftChangeSchema }),
    answer: z.discriminatedUnion('kind', [
      ...storedSchema.def.options,
      z.object({ kind: z.literal('missing') }),
    ]),
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
  /** Whom of a draft's people the outbox and the list have, everybody at once: it asks no CRM. */
  'match.own': {
    from: ['popup'],
    request: z.object({ draft: draftSchema, destinationId: z.string() }),
    answer: z.object({ people: z.array(personMatchesSchema) }),
  },
  /**
   * Who of a draft's people is at the destination: those of whom that is remembered, and as many more as one look-up is
   * for. To be asked again about the others.
   */
  'match.people': {
    from: ['popup'],
    request: z.object({ draft: draftSchema, destinationId: z.string() }),
    answer: z.object({
      people: z.array(personMatchesSchema),
      /** How the destination answered, as in a verdict; `nothing`: it was not asked. */
      answer: verdictViewSchema.shape.answer,
    }),
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
      /**
       * Under this id a further record of a lead that is saved already; null: the lead itself. Asked once more after an
       * answer was lost, it is the same.
       */
      asNew: z.nullable(z.string()),
    }),
    answer: z.discriminatedUnion('kind', [
      /** `others`: of the further destinations and people. */
      z.object({
        kind: z.literal('saved'),
        entry: entryViewSchema,
        others: z.optional(z.array(entryViewSchema)),
      }),
      /**
       * One was saved before and is on its way, or there, as it was then: the changes are only in the draft. `isPart`: all
       * the same they were taken of the others.
       */
      z.object({
        kind: z.literal('known'),
        isPart: z.boolean(),
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
  ...entryMessages,
} as const satisfies Record<string, MessageContract>
