import { z } from 'zod'
import { closeStatuses } from './state.ts'

/** What Close takes as input. The kinds of e-mail and phone are those its users can pick. */

const text = z.string('Value must be of str type.')
const optionalText = text.nullish()

const emailSchema = z.strictObject({
  email: text.trim().regex(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*\.[a-z]{2,63}$/i, 'Invalid email address.'),
  type: z.enum(['office', 'home', 'direct', 'other'], 'Not a valid type.').default('office'),
})

const phoneSchema = z.strictObject({
  phone: text.transform((value, context) => {
    const phone = normalisePhone(value)
    if (phone !== null) return phone
    context.addIssue({ code: 'custom', message: 'Invalid phone number.' })
    return z.NEVER
  }),
  type: z.enum(['office', 'mobile', 'home', 'direct', 'fax', 'other'], 'Not a valid type.').default('office'),
})

/** Ten digits count as a number of the United States, as in the vendor's example. */
function normalisePhone(value: string): string | null {
  const digits = value.replace(/\D/g, '')
  if (value.trim().startsWith('+')) return digits.length >= 7 && digits.length <= 15 ? `+${digits}` : null
  return digits.length === 10 ? `+1${digits}` : null
}

const url = text.regex(/^https?:\/\/[^\s/]+\.[^\s/]{2,}/i, 'Invalid URL.')

const urlSchema = z.strictObject({ url, type: z.enum(['url', 'other'], 'Not a valid type.').default('url') })

const contactShape = {
  name: text.max(1000, 'The value is too long.').nullish(),
  title: text.max(1000, 'The value is too long.').nullish(),
  emails: z.array(emailSchema).max(100, 'List is too long.').default([]),
  phones: z.array(phoneSchema).max(100, 'List is too long.').default([]),
  urls: z.array(urlSchema).max(100, 'List is too long.').default([]),
}

/** Of a contact Close knows its fields: others are refused. */
const nestedContactSchema = z.object(contactShape).catchall(z.unknown()).superRefine(refuseUnknown)

export const contactInputSchema = z
  .object({ ...contactShape, lead_id: optionalText })
  .catchall(z.unknown())
  .superRefine(refuseUnknown)

function refuseUnknown(contact: Record<string, unknown>, context: z.RefinementCtx): void {
  for (const key of Object.keys(contact)) {
    if (key in contactShape || key === 'lead_id' || key.startsWith('custom.')) continue
    context.addIssue({ code: 'custom', path: [key], message: 'Unknown field.' })
  }
}

const addressSchema = z.strictObject({
  label: optionalText,
  address_1: optionalText,
  address_2: optionalText,
  city: optionalText,
  state: optionalText,
  zipcode: optionalText,
  country: optionalText,
})

const leadShape = {
  name: optionalText,
  url: url.nullish(),
  description: optionalText,
  status: z.enum(
    closeStatuses.map(({ label }) => label),
    'Unknown status.',
  ),
  status_id: z.enum(
    closeStatuses.map(({ id }) => id),
    'Unknown status.',
  ),
  contacts: z.array(nestedContactSchema, 'Value must be of list type.').default([]),
  addresses: z.array(addressSchema, 'Value must be of list type.').default([]),
}

/** Of a lead Close takes unknown fields in silence. */
export const leadInputSchema = z
  .looseObject({
    ...leadShape,
    status: leadShape.status.optional(),
    status_id: leadShape.status_id.optional(),
  })
  .refine(
    ({ status, status_id }) => status === undefined || status_id === undefined,
    'Send either status or status_id.',
  )

export function unknownLeadFields(raw: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(raw).filter((key) => !(key in leadShape) && !key.startsWith('custom.'))
}

export const noteInputSchema = z.looseObject({
  lead_id: text.min(1, 'This field is required.'),
  contact_id: optionalText,
  note: optionalText,
  note_html: optionalText,
  title: optionalText,
  pinned: z.boolean('Value must be of bool type.').nullish(),
})
