import { z } from 'zod'
import type { CallAnswer } from '../call.ts'
import type { Access } from '../contract.ts'
import type { CrmField, FieldOption } from '../field.ts'
import { readBody } from '../read-answer.ts'
import type { Setback } from '../setback.ts'
import { type CloseCredentials, closeRequest, secretsOf } from './close-call.ts'
import { type CustomField, crmField, customFieldsOf, isOfUsers } from './fields.ts'
import { setbackOfRead } from './setback-of.ts'

type Read<Item> = { items: Item[] } | { setback: Setback }

const objectTypes = ['lead', 'contact'] as const

/** The custom fields of leads and contacts. Without them Close still serves, so a refusal leaves them out. */
export async function readFields(access: Access<CloseCredentials>): Promise<Read<CrmField>> {
  const ofLead = await readCustomFields(access, 'lead')
  if ('setback' in ofLead) return ofLead
  const ofContact = await readCustomFields(access, 'contact')
  if ('setback' in ofContact) return ofContact
  const found = { lead: ofLead.items, contact: ofContact.items }
  const isAnyOfUsers = [...ofLead.items, ...ofContact.items].some(isOfUsers)
  const users = isAnyOfUsers ? await readUsers(access) : { items: [] }
  if ('setback' in users) return users
  const fields = objectTypes.flatMap((objectType) =>
    found[objectType].flatMap((field) => crmField(field, objectType, users.items) ?? []),
  )
  return { items: fields }
}

const schemaSchema = z.object({ fields: z.array(z.unknown()) })
const listSchema = z.object({ data: z.array(z.unknown()) })

/** The schema has shared fields too and the order of the vendor's own form; the list is the older way. */
async function readCustomFields(
  { call, credentials }: Access<CloseCredentials>,
  objectType: (typeof objectTypes)[number],
): Promise<Read<CustomField>> {
  const answer = await call(closeRequest('GET', `custom_field_schema/${objectType}/`, credentials))
  const schema = readBody(answer, schemaSchema)
  if (schema !== null) return { items: customFieldsOf(schema.fields) }
  const setback = setbackOfRead(answer, secretsOf(credentials))
  if (!isMissing(answer, setback)) return { setback }
  const listed = await call(closeRequest('GET', `custom_field/${objectType}/?_limit=100`, credentials))
  const list = readBody(listed, listSchema)
  if (list !== null) return { items: customFieldsOf(list.data) }
  return nothingUnlessLater(listed, credentials)
}

const userListSchema = z.object({ data: z.array(z.unknown()), has_more: z.boolean().nullish().catch(null) })
const userSchema = z.object({
  id: z.string().min(1),
  email: z.string().nullish().catch(null),
  first_name: z.string().nullish().catch(null),
  last_name: z.string().nullish().catch(null),
})

/** Of 100 users each. Nobody finds a colleague in a longer list. */
const mostPages = 5

async function readUsers({ call, credentials }: Access<CloseCredentials>): Promise<Read<FieldOption>> {
  const items: FieldOption[] = []
  let skip = 0
  for (let page = 0; page < mostPages; page += 1) {
    const query = skip === 0 ? '' : `&_skip=${skip}`
    const answer = await call(closeRequest('GET', `user/?_limit=100${query}`, credentials))
    const list = readBody(answer, userListSchema)
    if (list === null) return items.length > 0 ? { items } : nothingUnlessLater(answer, credentials)
    items.push(...list.data.flatMap(userOption))
    skip += list.data.length
    if (list.has_more !== true || list.data.length === 0) break
  }
  return { items }
}

function userOption(item: unknown): FieldOption[] {
  const user = userSchema.safeParse(item).data
  if (user === undefined) return []
  const name = `${user.first_name ?? ''} ${user.last_name ?? ''}`.trim()
  return [{ id: user.id, label: name || user.email || user.id, color: null }]
}

function nothingUnlessLater(answer: CallAnswer, credentials: CloseCredentials): Read<never> {
  const setback = setbackOfRead(answer, secretsOf(credentials))
  return isMissing(answer, setback) ? { items: [] } : { setback }
}

/** Whether asking again would not help: it was refused, is not in the plan, or was answered with something else. */
export function isMissing(answer: CallAnswer, setback: Setback): boolean {
  const isOutsidePlan = setback.kind === 'disconnected' && setback.disconnection === 'plan'
  return setback.kind === 'refused' || isOutsidePlan || (answer.kind === 'answer' && answer.status < 300)
}
