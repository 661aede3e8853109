import { z } from 'zod'
import type { CallAnswer } from '../call.ts'
import type { Access } from '../contract.ts'
import { refused } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { idSchema, type PipedriveCredentials, pipedriveRequest, readData } from './pipedrive-call.ts'
import { setbackOfRead } from './setback-of.ts'

/** Records as they are at this moment, before something is added to them or changed. */

/** A list that is absent, not empty, must not be taken for empty: what is written back replaces it. */
const itemsSchema = z
  .array(
    z.object({
      value: z.string().nullable(),
      primary: z.boolean().nullish().catch(null),
      label: z.string().nullish().catch(null),
    }),
  )
  .nullable()
  .transform((items) => (items ?? []).flatMap(({ value, ...rest }) => (value ? [{ value, ...rest }] : [])))

const customSchema = z.record(z.string(), z.unknown()).nullish().catch(null)

const personSchema = z.object({
  id: idSchema,
  name: z.string().nullish(),
  org_id: idSchema.nullish(),
  emails: itemsSchema,
  phones: itemsSchema,
  is_deleted: z.boolean().nullish().catch(null),
  custom_fields: customSchema,
})
export type HeldPerson = z.infer<typeof personSchema>

const organizationSchema = z.object({
  id: idSchema,
  name: z
    .string()
    .nullish()
    .transform((name) => name ?? ''),
  address: z
    .union([z.string(), z.object({ value: z.string().nullish() })])
    .nullish()
    .transform((address) => (typeof address === 'string' ? address : (address?.value ?? ''))),
  website: z.string().nullish().catch(null),
  is_deleted: z.boolean().nullish().catch(null),
  custom_fields: customSchema,
})
export type HeldOrganization = z.infer<typeof organizationSchema>

const leadsSchema = z.array(
  z
    .object({
      id: z.string().min(1),
      label_ids: z.array(z.string()).nullish().catch(null),
      channel: z.number().nullish().catch(null),
      is_archived: z.boolean().nullish().catch(null),
    })
    .loose(),
)
export type HeldLead = z.infer<typeof leadsSchema>[number]

type Reading = Pick<Access<PipedriveCredentials>, 'call' | 'credentials'>

export async function readPerson(reading: Reading, id: string): Promise<HeldPerson | Setback> {
  return readRecord(reading, `api/v2/persons/${encodeURIComponent(id)}`, personSchema)
}

export async function readOrganization(reading: Reading, id: string): Promise<HeldOrganization | Setback> {
  return readRecord(reading, `api/v2/organizations/${encodeURIComponent(id)}`, organizationSchema)
}

async function readRecord<Held extends { is_deleted?: boolean | null | undefined }>(
  { call, credentials }: Reading,
  path: `api/v2/${string}`,
  schema: z.ZodType<Held>,
): Promise<Held | Setback> {
  const answer: CallAnswer = await call(pipedriveRequest('GET', path, credentials))
  const record = readData(answer, schema)
  if (record === null) return setbackOfRead(answer, credentials)
  // A deleted record can be read for thirty days more.
  return record.is_deleted === true ? refused({ field: null, code: 'gone', text: '' }) : record
}

/** The lead of a person or an organization on which work is going on: the newest that is not archived, or null. */
export async function readOpenLead(
  { call, credentials }: Reading,
  of: 'person_id' | 'organization_id',
  id: string,
): Promise<HeldLead | Setback | null> {
  const path = `v1/leads?${of}=${encodeURIComponent(id)}&sort=add_time%20DESC&limit=5` as const
  const answer = await call(pipedriveRequest('GET', path, credentials))
  // Where there is none, the list is empty or null.
  const leads = readData(
    answer,
    leadsSchema.nullable().transform((list) => ({ list: list ?? [] })),
  )
  if (leads === null) return setbackOfRead(answer, credentials)
  return leads.list.find(({ is_archived }) => is_archived !== true) ?? null
}
