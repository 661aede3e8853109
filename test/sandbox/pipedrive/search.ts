import { type Context, Hono } from 'hono'
import { fail, succeed } from './answers.ts'
import { pageOf } from './list-records.ts'
import type { PipedriveOrganization, PipedrivePerson, PipedriveState } from './state.ts'

/** The searches of version 2. An index answers them, and new records are in it only once it has caught up. */
export function searchRoutes(state: PipedriveState): Hono {
  return new Hono()
    .get('/persons/search', (context) =>
      search(context, state, state.persons, personTexts, (person) => personItem(state, person)),
    )
    .get('/organizations/search', (context) =>
      search(context, state, state.organizations, organizationTexts, organizationItem),
    )
}

interface Indexed {
  is_deleted: boolean
  add_time: string
}

type TextsByField = Readonly<Record<string, readonly string[]>>

function search<Item extends Indexed>(
  context: Context,
  { settings }: PipedriveState,
  records: readonly Item[],
  textsOf: (record: Item) => TextsByField,
  render: (record: Item) => object,
) {
  const { term = '', fields, exact_match, limit = '100', cursor } = context.req.query()
  const isExact = exact_match === 'true'
  if (term.length < (isExact ? 1 : 2)) {
    const error = `Invalid input: "term" length must be at least ${isExact ? 1 : 2} characters long`
    return fail(context, 400, error, { code: 'ERR_INVALID_INPUT' })
  }
  const indexedUntil = settings.now() - settings.searchLagMs
  const wanted = term.toLowerCase()
  const found = records.filter((record) => {
    if (record.is_deleted || Date.parse(record.add_time) > indexedUntil) return false
    const texts = Object.entries(textsOf(record))
      .filter(([field]) => fields === undefined || fields.split(',').includes(field))
      .flatMap(([, values]) => values.map((value) => value.toLowerCase()))
    return texts.some((text) => (isExact ? text === wanted : text.includes(wanted)))
  })
  const items = found.map((record) => ({ result_score: 0.5, item: render(record) }))
  const [page, more] = pageOf(items, limit, cursor, settings.pipedrive.pageSize)
  return succeed(context, { items: page }, more)
}

const personTexts = ({ name, emails, phones, custom_fields }: PipedrivePerson): TextsByField => ({
  name: [name],
  email: emails.map(({ value }) => value),
  phone: phones.map(({ value }) => value),
  custom_fields: Object.values(custom_fields).filter((value) => typeof value === 'string'),
})

const organizationTexts = ({ name, address, custom_fields }: PipedriveOrganization): TextsByField => ({
  name: [name],
  address: address === null ? [] : [address.value],
  custom_fields: Object.values(custom_fields).filter((value) => typeof value === 'string'),
})

/** E-mails and phones are plain texts here. */
function personItem({ organizations }: PipedriveState, person: PipedrivePerson) {
  const organization = organizations.find(({ id }) => id === person.org_id)
  return {
    id: person.id,
    type: 'person',
    name: person.name,
    emails: person.emails.map(({ value }) => value),
    phones: person.phones.map(({ value }) => value),
    visible_to: 3,
    owner: { id: person.owner_id },
    organization: organization
      ? { id: organization.id, name: organization.name, address: organization.address?.value ?? null }
      : null,
    custom_fields: [],
    notes: [],
  }
}

function organizationItem({ id, name, address, owner_id }: PipedriveOrganization) {
  return {
    id,
    type: 'organization',
    name,
    address: address?.value ?? null,
    visible_to: 3,
    owner: { id: owner_id },
    custom_fields: [],
    notes: [],
  }
}
