import { z } from 'zod/mini'
import { connectionSettingsSchema } from '../crm/connection-settings.ts'
import { crmFieldSchema } from '../crm/field.ts'
import { delaySchema, disconnectionSchema } from '../crm/setback.ts'
import { draftProblemSchema } from '../lead/draft-problem.ts'
import { outlineRecordSchema } from '../lead/outline.ts'
import { type MessageContract, nothing, storedSchema } from './message-contract.ts'
import { crmViewSchema, destinationViewSchema } from './views.ts'

/** Of the places that leads can go to, and how they are set up. */
export const destinationMessages = {
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
  /** The settings as a file, without keys and leads. */
  'settings.export': { from: ['options'], request: nothing, answer: z.object({ text: z.string() }) },
  /** Reads such a file: tells what it would change, and with `isSure` changes it. */
  'settings.import': {
    from: ['options'],
    request: z.object({ text: z.string(), isSure: z.boolean() }),
    answer: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('asks'),
        /** Names of the connections that come new, and of those that are set up anew. */
        added: z.array(z.string()),
        changed: z.array(z.string()),
        /** Of connections to CRMs that are not known here, which are left out. */
        unknown: z.array(z.string()),
        /** Null: as it is here. */
        undoSeconds: z.nullable(z.int()),
        hasMenu: z.nullable(z.boolean()),
        /** Where every new lead would go; '' to the destination chosen last. */
        destinationName: z.nullable(z.string()),
      }),
      z.object({ kind: z.enum(['done', 'full', 'unreadable', 'newer']) }),
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
      setup: z.nullable(z.object({ fields: z.array(crmFieldSchema), settings: connectionSettingsSchema })),
    }),
  },
  /** What would be sent of a lead if the connection were set up so. Asks and sends nothing; null: nothing to show. */
  'destination.preview': {
    from: ['options'],
    request: z.object({ destinationId: z.string(), settings: connectionSettingsSchema }),
    answer: z.object({
      preview: z.nullable(
        z.object({
          /** Of an invented person, for none was captured. */
          isExample: z.boolean(),
          pageTitle: z.string(),
          records: z.array(outlineRecordSchema),
          /** What the user will be asked for before it can go. */
          problems: z.array(draftProblemSchema),
        }),
      ),
    }),
  },
  'destination.set': {
    from: ['options'],
    request: z.object({
      destinationId: z.string(),
      settings: connectionSettingsSchema,
    }),
    answer: storedSchema,
  },
  /** Gives it the user's own name; '' is the vendor's again. */
  'destination.rename': {
    from: ['options'],
    request: z.object({ destinationId: z.string(), name: z.string() }),
    answer: storedSchema,
  },
} as const satisfies Record<string, MessageContract>
