import { z } from 'zod/mini'
import { fieldValueSchema } from '../lead/draft.ts'
import { leadSourceSchema } from '../lead/lead-source.ts'

/** How the user set up one of a CRM's own fields. */
const fieldSettingSchema = z.object({
  /** Whether the popup shows it. */
  shown: z.boolean(),
  /** The part of the lead that fills it, or null. */
  source: z.nullable(leadSourceSchema),
  /** What it holds where neither the lead nor the user says otherwise; '' or [] for nothing. */
  fallback: fieldValueSchema,
})
export type FieldSetting = z.infer<typeof fieldSettingSchema>

/** How the user set up a connection. */
export const connectionSettingsSchema = z.object({
  /** The status that every new lead begins with; null: the one chosen last. */
  statusId: z.nullable(z.string()),
  /** Whether the note tells the page and where each value was found. */
  provenance: z.boolean(),
  /** By the field's id; a field without an entry is as the adapter suggests. */
  fields: z.record(z.string(), fieldSettingSchema),
})
export type ConnectionSettings = z.infer<typeof connectionSettingsSchema>

export const defaultSettings: ConnectionSettings = { statusId: null, provenance: true, fields: {} }
