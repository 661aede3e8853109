import { z } from 'zod'

/** The closed lists in which a CRM's refusals are told, from the adapter to the disk and the views. */

/** Why a connection no longer serves: the key, the browser's grant, the account's plan, or the user ended it. */
export const disconnectionSchema = z.enum(['key', 'permission', 'plan', 'ended'])
export type Disconnection = z.infer<typeof disconnectionSchema>

/** Why an attempt was put off; nothing was changed at the vendor. `full`: the disk of this device. */
export const delaySchema = z.enum(['offline', 'unreachable', 'busy', 'server', 'full'])
export type Delay = z.infer<typeof delaySchema>

/** A part of the lead that a vendor can refuse. */
export const leadFieldSchema = z.enum([
  'name',
  'title',
  'email',
  'phone',
  'company',
  'website',
  'address',
  'note',
  'status',
])
export type LeadField = z.infer<typeof leadFieldSchema>

/** One thing the vendor did not take. */
export const refusalSchema = z.object({
  /** Where the vendor says so; null: it names no part of the lead. */
  field: leadFieldSchema.nullable(),
  /** The vendor's own words, plain text; never a key. */
  text: z.string(),
})
export type Refusal = z.infer<typeof refusalSchema>

export type Setback =
  | { kind: 'refused'; refusals: Refusal[] }
  | { kind: 'later'; delay: Delay; waitMs: number | null }
  | { kind: 'disconnected'; disconnection: Disconnection }
