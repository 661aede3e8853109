import { z } from 'zod'

/** How LeadSquared's answers are read: what is missing or odd in them must not hide the rest. */

/** A text without spaces around it; '' for null, for nothing, and for what is no text. */
export const looseText = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text?.trim() ?? '')

/** A list as far as it can be read: an entry that cannot is passed over. */
export function readableList<Entry>(schema: z.ZodType<Entry>) {
  return z
    .array(schema.nullable().catch(null))
    .transform((entries) => entries.flatMap((entry) => (entry === null ? [] : [entry])))
}

/** "2026-09-21 14:13:20.000", in UTC, as milliseconds since 1970; null for what is no moment. */
export const looseMoment = looseText.transform((text) => {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d+)?)Z?$/.exec(text) ?? []
  const moment = Date.parse(`${day}T${time}Z`)
  return Number.isNaN(moment) ? null : moment
})
