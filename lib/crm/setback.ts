import { z } from 'zod/mini'

/** The closed lists in which a CRM's refusals are told, from the adapter to the disk and the views. */

/**
 * Why a connection no longer serves: the key, the browser's grant, the account's plan, or the user ended it.
 * `forgotten`: the key was to be kept only until the browser closed. `moved`: the account is at another host.
 * `blocked`: the vendor turns all requests away for some time.
 */
export const disconnectionSchema = z.enum([
  'key',
  'permission',
  'plan',
  'ended',
  'forgotten',
  'moved',
  'blocked',
])
export type Disconnection = z.infer<typeof disconnectionSchema>

/**
 * Why an attempt was put off; repeating it does no harm: nothing was changed, or only what may be changed twice. `full`: the disk of this device. `daily`: the
 * account's requests of a day are used up.
 */
export const delaySchema = z.enum(['offline', 'unreachable', 'busy', 'daily', 'server', 'full'])
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
  field: z.nullable(leadFieldSchema),
  /** Where it names a field of its own, by the id that the adapter gave it. */
  fieldId: z.optional(z.string()),
  /**
   * What the adapter knows it to mean. `duplicate`: such a record is there. `required`: a value is missing.
   * `changed`: the record is not as the user saw it. `gone`: it is not there any more. `unknown`: the account does not
   * know this field or option.
   */
  code: z.optional(z.enum(['duplicate', 'required', 'changed', 'gone', 'unknown'])),
  /** The vendor's own words, plain text; never a key. */
  text: z.string(),
})
export type Refusal = z.infer<typeof refusalSchema>

export type Setback =
  | { kind: 'refused'; refusals: Refusal[] }
  | { kind: 'later'; delay: Delay; waitMs: number | null }
  | { kind: 'disconnected'; disconnection: Disconnection }
