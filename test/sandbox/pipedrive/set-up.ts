import { type Context, Hono } from 'hono'
import { leadLabels, leadSources, pipedriveCompany, pipedriveUsers } from './account.ts'
import { fail, succeed } from './answers.ts'
import { type FieldOwner, fieldsOf, type PipedriveField } from './custom-fields.ts'
import { pageOf } from './list-records.ts'
import type { PipedriveState } from './state.ts'

/** What the account has set up. Users and labels are version 1's. */
export function setUpRoutesV1(): Hono {
  const labels = leadLabels.map((label) => ({
    ...label,
    add_time: '2026-02-13T15:31:44.000Z',
    update_time: '2026-02-13T15:31:44.000Z',
  }))
  return new Hono()
    .get('/users/me', (context) =>
      succeed(context, { ...pipedriveUsers[0], ...pipedriveCompany, access: [] }),
    )
    .get('/users', (context) => succeed(context, pipedriveUsers))
    .get('/users/:id', (context) => {
      const user = pipedriveUsers.find(({ id }) => String(id) === context.req.param('id'))
      if (user === undefined) return fail(context, 404, 'User not found or not accessible.')
      return succeed(context, user)
    })
    .get('/leadLabels', (context) => succeed(context, labels))
    .get('/leadSources', (context) =>
      succeed(
        context,
        leadSources.map((name) => ({ name })),
      ),
    )
}

export function setUpRoutesV2(state: PipedriveState): Hono {
  return new Hono()
    .get('/dealFields', (context) => listFields(context, state, 'deal'))
    .get('/personFields', (context) => listFields(context, state, 'person'))
    .get('/organizationFields', (context) => listFields(context, state, 'organization'))
}

function listFields(context: Context, { settings }: PipedriveState, of: FieldOwner) {
  const { include_fields = '', limit = '100', cursor } = context.req.query()
  const isAsked = include_fields.split(',').includes('required_fields')
  const fields = fieldsOf(of, settings.pipedrive).map((field) => renderField(field, isAsked))
  return succeed(context, ...pageOf(fields, limit, cursor, settings.pipedrive.pageSize))
}

function renderField({ name, code, type, options, isCustom, required }: PipedriveField, isAsked: boolean) {
  return {
    field_name: name,
    field_code: code,
    description: null,
    field_type: type,
    options: options ?? null,
    subfields: null,
    is_custom_field: isCustom,
    is_optional_response_field: false,
    ...(isAsked && { required_fields: { stage_ids: [], statuses: {}, enabled: false, ...required } }),
  }
}
