import { z } from 'zod'

/** Leads and contacts as Close answers them. */

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? '')

/**
 * A list is replaced as a whole when it is written, so one that cannot be read must not pass for an empty one: it makes
 * the record unreadable.
 */
const listOf = <Item>(item: z.ZodType<Item>) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

/** Custom fields that have a value stand beside the others, as `custom.cf_…`. */
export const closeContactSchema = z.looseObject({
  id: z.string().min(1),
  lead_id: text,
  name: text,
  display_name: text,
  title: text,
  emails: listOf(z.object({ email: z.string(), type: text })),
  phones: listOf(z.object({ phone: z.string(), type: text })),
  urls: listOf(z.object({ url: z.string(), type: text })),
  date_created: text,
})
export type CloseContact = z.infer<typeof closeContactSchema>

/** As it is sent back, so that nothing in it gets lost. */
const addressSchema = z.object({
  label: z.string().nullish(),
  address_1: z.string().nullish(),
  address_2: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  zipcode: z.string().nullish(),
  country: z.string().nullish(),
})
export type CloseAddress = z.infer<typeof addressSchema>

export const closeLeadSchema = z.looseObject({
  id: z.string().min(1),
  name: text,
  display_name: text,
  status_label: text,
  html_url: z.string().nullish().catch(null),
  url: text,
  addresses: listOf(addressSchema),
  contacts: listOf(closeContactSchema),
  date_created: text,
})
export type CloseLead = z.infer<typeof closeLeadSchema>

/** An address in one line, as people write it. */
export function addressLine(address: CloseAddress | undefined): string {
  const { address_1, address_2, city, state, zipcode, country } = address ?? {}
  return [address_1, address_2, city, state, zipcode, country]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(', ')
}
