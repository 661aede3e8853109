import { z } from 'zod'
import { refuseWrongValues } from './custom-values.ts'
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

const contactTexts = {
  name: text.max(1000, 'The value is too long.').nullish(),
  title: text.max(1000, 'The value is too long.').nullish(),
}
const emails = z.array(emailSchema, 'Value must be of list type.').max(100, 'List is too long.')
const phones = z.array(phoneSchema, 'Value must be of list type.').max(100, 'List is too long.')
const urls = z.array(urlSchema, 'Value must be of list type.').max(100, 'List is too long.')

const contactShape = {
  ...contactTexts,
  emails: emails.default([]),
  phones: phones.default([]),
  urls: urls.default([]),
}
const refuseWrongContactValues = refuseWrongValues('contact')

/** Of a contact Close knows its fields: others are refused. */
const nestedContactSchema = z.object(contactShape).catchall(z.unknown()).superRefine(refuseUnknown)

export const contactInputSchema = z
  .object({ ...contactShape, lead_id: optionalText })
  .catchall(z.unknown())
  .superRefine(refuseUnknown)

/** What is left out stays; a list that is sent replaces the one that is there. */
export const contactChangeSchema = z
  .object({
    ...contactTexts,
    emails: emails.optional(),
    phones: phones.optional(),
    urls: urls.optional(),
    lead_id: text.optional(),
  })
  .catchall(z.unknown())
  .superRefine(refuseUnknown)

function refuseUnknown(contact: Record<string, unknown>, context: z.RefinementCtx): void {
  for (const key of Object.keys(contact)) {
    if (key in contactShape || key === 'lead_id' || key.startsWith('custom.')) continue
    context.addIssue({ code: 'custom', path: [key], message: 'Unknown field.' })
  }
  refuseWrongContactValues(contact, context)
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
const addresses = z.array(addressSchema, 'Value must be of list type.')

const status = z.enum(
  closeStatuses.map(({ label }) => label),
  'Unknown status.',
)
const statusId = z.enum(
  closeStatuses.map(({ id }) => id),
  'Unknown status.',
)

const leadChangeShape = {
  name: optionalText,
  url: url.nullish(),
  description: optionalText,
  status: status.optional(),
  status_id: statusId.optional(),
  addresses: addresses.optional(),
}
const leadShape = {
  ...leadChangeShape,
  contacts: z.array(nestedContactSchema, 'Value must be of list type.').default([]),
  addresses: addresses.default([]),
}

const isOneStatus = (lead: { status?: unknown; status_id?: unknown }) =>
  lead.status === undefined || lead.status_id === undefined
const twoStatuses = 'Send either status or status_id.'

/** Of a lead Close takes unknown fields in silence. */
export const leadInputSchema = z
  .looseObject(leadShape)
  .refine(isOneStatus, twoStatuses)
  .superRefine(refuseWrongValues('lead'))

/** Contacts cannot be changed through their lead. */
export const leadChangeSchema = z
  .looseObject(leadChangeShape)
  .refine(isOneStatus, twoStatuses)
  .superRefine(refuseWrongValues('lead'))

export const unknownLeadFields = (raw: Readonly<Record<string, unknown>>): string[] =>
  unknownIn(raw, leadShape)
export const unknownLeadChanges = (raw: Readonly<Record<string, unknown>>): string[] =>
  unknownIn(raw, leadChangeShape)

function unknownIn(raw: Readonly<Record<string, unknown>>, shape: object): string[] {
  return Object.keys(raw).filter((key) => !(key in shape) && !key.startsWith('custom.'))
}

export const noteInputSchema = z.looseObject({
  lead_id: text.min(1, 'This field is required.'),
  contact_id: optionalText,
  note: optionalText,
  note_html: optionalText,
  title: optionalText,
  pinned: z.boolean('Value must be of bool type.').nullish(),
})
