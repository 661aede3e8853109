import { z } from 'zod'
import type { Access } from '../contract.ts'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { idSchema, type PipedriveCredentials, pipedriveRequest, readData } from './pipedrive-call.ts'
import { setbackOfRead } from './setback-of.ts'

/** What the account has set up, as the vendor tells it. */

const colorSchema = z.string().nullish().catch(null)
const optionSchema = z.object({ id: idSchema, label: z.string(), color: colorSchema })

const fieldSchema = z.object({
  field_name: z.string(),
  field_code: z.string().min(1),
  field_type: z.string(),
  options: z.array(z.unknown()).nullish().catch(null),
  is_custom_field: z.boolean().nullish().catch(null),
  required_fields: z
    .object({
      enabled: z.boolean().nullish(),
      stage_ids: z.array(z.unknown()).nullish(),
      statuses: z.record(z.string(), z.unknown()).nullish(),
    })
    .nullish()
    .catch(null),
})
export type VendorField = Omit<z.infer<typeof fieldSchema>, 'options'> & {
  options: z.infer<typeof optionSchema>[]
}

const labelSchema = z.object({ id: z.string().min(1), name: z.string(), color: colorSchema })
export type VendorLabel = z.infer<typeof labelSchema>

const userSchema = z.object({
  id: idSchema,
  name: z.string().nullish(),
  email: z.string().nullish(),
  active_flag: z.boolean().nullish().catch(null),
})
export type VendorUser = z.infer<typeof userSchema>

type Reading = Pick<Access<PipedriveCredentials>, 'call' | 'credentials'>

const pageSchema = z.object({
  success: z.literal(true),
  data: z.array(z.unknown()).nullable(),
  additional_data: z.object({ next_cursor: z.string().nullish() }).nullish().catch(null),
})

/** A page has up to 500 fields, so an account with more pages than that is none. */
const pageLimit = 10

export async function readFields(
  { call, credentials }: Reading,
  of: 'dealFields' | 'personFields' | 'organizationFields',
): Promise<VendorField[] | Setback> {
  const fields: VendorField[] = []
  let cursor: string | null = ''
  for (let page = 0; page < pageLimit && cursor !== null; page += 1) {
    const from = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const path = `api/v2/${of}?include_fields=required_fields&limit=500${from}` as const
    const answer = await call(pipedriveRequest('GET', path, credentials))
    const body = readBody(answer, pageSchema)
    if (body === null) return setbackOfRead(answer, credentials)
    fields.push(...(body.data ?? []).flatMap(parseField))
    cursor = body.additional_data?.next_cursor || null
  }
  return fields
}

/** One field that is not as agreed must not hide the others. */
function parseField(json: unknown): VendorField[] {
  const field = fieldSchema.safeParse(json).data
  if (field === undefined) return []
  return [{ ...field, options: each(optionSchema, field.options ?? []) }]
}

export async function readLabels({ call, credentials }: Reading): Promise<VendorLabel[] | Setback> {
  const answer = await call(pipedriveRequest('GET', 'v1/leadLabels', credentials))
  const list = readData(answer, listSchema)
  return list === null ? setbackOfRead(answer, credentials) : each(labelSchema, list.items)
}

export async function readUsers({ call, credentials }: Reading): Promise<VendorUser[] | Setback> {
  const answer = await call(pipedriveRequest('GET', 'v1/users', credentials))
  const list = readData(answer, listSchema)
  return list === null ? setbackOfRead(answer, credentials) : each(userSchema, list.items)
}

/** Version 1 answers null for a list with nothing in it. */
const listSchema = z
  .array(z.unknown())
  .nullable()
  .transform((list) => ({ items: list ?? [] }))

const each = <Item>(schema: z.ZodType<Item>, list: readonly unknown[]): Item[] =>
  list.flatMap((json) => schema.safeParse(json).data ?? [])
