import { type Context, Hono } from 'hono'
import { failValidation, notFound, succeed } from './answers.ts'
import { organizationInput } from './contacts-input.ts'
import { countsOf } from './deals.ts'
import { listRecords } from './list-records.ts'
import { problemsInV2, readBody } from './read-body.ts'
import { mergeCustom, renderOrganization } from './render.ts'
import type { PipedriveOrganization, PipedriveState } from './state.ts'

/** Organizations. */
export function organizationRoutes(state: PipedriveState): Hono {
  const find = ({ req }: Context) => state.organizations.find(({ id }) => String(id) === req.param('id'))
  const render = (organization: PipedriveOrganization) =>
    renderOrganization(organization, state.settings.pipedrive)
  return new Hono()
    .post('/organizations', async (context) => {
      const read = await readBody(context, organizationInput(state.settings.pipedrive))
      if ('issues' in read) return failValidation(context, problemsInV2(read.issues))
      return succeed(context, render(addOrganization(state, read.body)))
    })
    .get('/organizations', (context) => listRecords(context, state, state.organizations, render))
    .get('/organizations/:id', (context) => {
      const organization = find(context)
      if (organization === undefined) return notFound(context)
      const counts = countsOf(state, 'organization', organization.id, context.req.query('include_fields'))
      if (counts === null) return failValidation(context, ['include_fields: has an unknown field'])
      return succeed(context, { ...render(organization), ...counts })
    })
    .patch('/organizations/:id', async (context) => {
      const organization = find(context)
      if (organization === undefined || organization.is_deleted) return notFound(context)
      const read = await readBody(context, organizationInput(state.settings.pipedrive).partial())
      if ('issues' in read) return failValidation(context, problemsInV2(read.issues))
      const { custom_fields, ...changes } = read.body
      Object.assign(organization, changes, { update_time: state.timestamp() })
      mergeCustom(organization.custom_fields, custom_fields)
      return succeed(context, render(organization))
    })
    .delete('/organizations/:id', (context) => {
      const organization = find(context)
      if (organization === undefined || organization.is_deleted) return notFound(context)
      organization.is_deleted = true
      return succeed(context, { id: organization.id })
    })
}

type OrganizationInput = Partial<PipedriveOrganization> & Pick<PipedriveOrganization, 'name'>

function addOrganization(
  state: PipedriveState,
  input: { [Key in keyof OrganizationInput]?: unknown },
): PipedriveOrganization {
  const organization: PipedriveOrganization = {
    id: state.newNumber(),
    owner_id: 1,
    address: null,
    custom_fields: {},
    is_deleted: false,
    add_time: state.timestamp(),
    update_time: state.timestamp(),
    // The schema of the body has just read it.
    ...(input as OrganizationInput),
  }
  state.organizations.push(organization)
  return organization
}
