import { z } from 'zod'
import { stripLegalForm } from '../../evidence/companies/legal-form.ts'
import type { Access } from '../contract.ts'
import type { Setback } from '../setback.ts'
import { idSchema, type PipedriveCredentials, pipedriveRequest, readData } from './pipedrive-call.ts'
import { setbackOfRead } from './setback-of.ts'

/** The searches of version 2. Each costs 20 of the account's daily tokens, whatever it finds. */

const textsSchema = z
  .array(z.string())
  .nullish()
  .catch(null)
  .transform((texts) => texts ?? [])
const textSchema = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? '')
const ownerSchema = z.object({ id: idSchema }).nullish().catch(null)

/** Here e-mails and phones are plain texts. */
const personSchema = z.object({
  id: idSchema,
  name: textSchema,
  emails: textsSchema,
  phones: textsSchema,
  owner: ownerSchema,
  organization: z.object({ id: idSchema, name: textSchema, address: textSchema }).nullish().catch(null),
})
export type FoundPerson = z.infer<typeof personSchema>

const organizationSchema = z.object({
  id: idSchema,
  name: textSchema,
  address: textSchema,
  owner: ownerSchema,
})
export type FoundOrganization = z.infer<typeof organizationSchema>

type Searching = Pick<Access<PipedriveCredentials>, 'call' | 'credentials'>

/** Those that hold exactly this value, but for its case. */
export function searchPersons(
  searching: Searching,
  field: 'email' | 'phone' | 'name',
  value: string,
): Promise<FoundPerson[] | Setback> {
  const query = `term=${encodeURIComponent(value)}&fields=${field}&exact_match=true&limit=10`
  return search(searching, `api/v2/persons/search?${query}`, personSchema)
}

/** Those whose name has this one in it, without its legal form: that may be written otherwise there, or not at all. */
export function searchOrganizations(
  searching: Searching,
  name: string,
): Promise<FoundOrganization[] | Setback> {
  const bare = stripLegalForm(name) || name
  const isShort = bare.length < shortestTerm
  const query = `term=${encodeURIComponent(bare)}&fields=name&exact_match=${isShort}&limit=50`
  return search(searching, `api/v2/organizations/search?${query}`, organizationSchema)
}

/** A shorter one is refused unless it is to match exactly. */
const shortestTerm = 2

async function search<Item>(
  { call, credentials }: Searching,
  path: Parameters<typeof pipedriveRequest>[1],
  schema: z.ZodType<Item>,
): Promise<Item[] | Setback> {
  const answer = await call(pipedriveRequest('GET', path, credentials))
  const found = readData(answer, z.object({ items: z.array(z.object({ item: z.unknown() })) }))
  if (found === null) return setbackOfRead(answer, credentials)
  return found.items.flatMap(({ item }) => schema.safeParse(item).data ?? [])
}
