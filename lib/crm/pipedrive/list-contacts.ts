import { z } from 'zod'
import type { Setback } from '../setback.ts'
import { type Listed, listPages, pageLength, type Reading } from './list-page.ts'
import { idSchema } from './pipedrive-call.ts'
import { timeSchema, wholeSeconds } from './vendor-time.ts'

/** The organizations and people of an account, the newest first. A list costs half of what a search does. */

const textSchema = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

const listedFields = {
  id: idSchema,
  name: textSchema,
  add_time: timeSchema,
  is_deleted: z.boolean().nullish().catch(null),
}

const organizationSchema = z.object({
  ...listedFields,
  address: z
    .union([z.string(), z.object({ value: z.string().nullish() })])
    .nullish()
    .transform((address) => (typeof address === 'string' ? address : (address?.value ?? ''))),
})
export type ListedOrganization = z.infer<typeof organizationSchema>

const itemsSchema = z
  .array(z.object({ value: textSchema }))
  .nullish()
  .transform((items) => (items ?? []).map(({ value }) => value))

const personSchema = z.object({
  ...listedFields,
  emails: itemsSchema,
  phones: itemsSchema,
  org_id: idSchema.nullish(),
})
export type ListedPerson = z.infer<typeof personSchema>

const newestFirst = `sort_by=add_time&sort_direction=desc&limit=${pageLength}`

/** The latest hundred: more than are made while the search lags behind. */
export async function listNewestOrganizations(reading: Reading): Promise<ListedOrganization[] | Setback> {
  const path = `api/v2/organizations?${newestFirst}` as const
  const listed = await listPages(reading, path, organizationSchema, { pages: 1 })
  return 'kind' in listed ? listed : listed.items.filter(isPresent)
}

/** Those made since then. */
export function listOrganizations(
  reading: Reading,
  since: number,
): Promise<Listed<ListedOrganization> | Setback> {
  return listSince(reading, 'api/v2/organizations', organizationSchema, since)
}

/** Those made since then. */
export function listPersons(reading: Reading, since: number): Promise<Listed<ListedPerson> | Setback> {
  return listSince(reading, 'api/v2/persons', personSchema, since)
}

/** What was made since then was changed since then too, so that the vendor leaves out the most of what was not. */
async function listSince<Item extends ListedOrganization | ListedPerson>(
  reading: Reading,
  path: 'api/v2/organizations' | 'api/v2/persons',
  schema: z.ZodType<Item>,
  since: number,
): Promise<Listed<Item> | Setback> {
  const query = `updated_since=${encodeURIComponent(wholeSeconds(since))}&${newestFirst}` as const
  const isPast = ({ add_time }: Item) => add_time < since
  const listed = await listPages(reading, `${path}?${query}`, schema, { isPast })
  return 'kind' in listed ? listed : { ...listed, items: listed.items.filter(isPresent) }
}

const isPresent = ({ is_deleted }: { is_deleted?: boolean | null | undefined }): boolean =>
  is_deleted !== true
